package dev.afterword.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import jakarta.transaction.Transactional;

@AnalyzeClasses(packages = "dev.afterword.scoring", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    ArchRule domain_rules_need_only_the_jdk_and_distributions = classes().that().resideInAPackage("..domain..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("dev.afterword.scoring..domain..", "dev.afterword.businesshours.domain..", "java..",
                    "org.apache.commons.statistics.distribution..");

    @ArchTest
    ArchRule features_do_not_form_a_circle = slices().matching("dev.afterword.scoring.(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    ArchRule only_repositories_speak_sql = noClasses().that().haveSimpleNameNotEndingWith("Repository")
            .and().haveSimpleNameNotEndingWith("Columns").and().resideOutsideOfPackage("..database..")
            .should().dependOnClassesThat().resideInAPackage("java.sql..");

    @ArchTest
    ArchRule resources_and_consumers_leave_persistence_to_the_use_cases = noClasses()
            .that().haveSimpleNameEndingWith("Resource").or().haveSimpleNameEndingWith("Consumer")
            .should().dependOnClassesThat().haveSimpleNameEndingWith("Repository")
            .orShould().dependOnClassesThat().haveSimpleNameEndingWith("Entity");

    @ArchTest
    ArchRule transactions_begin_in_use_cases = noClasses()
            .that().haveSimpleNameEndingWith("Resource").or().haveSimpleNameEndingWith("Consumer")
            .or().haveSimpleNameEndingWith("Repository")
            .should().dependOnClassesThat().areAssignableTo(Transactional.class);
}
