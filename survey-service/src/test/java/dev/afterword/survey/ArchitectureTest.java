package dev.afterword.survey;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.afterword.survey", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    ArchRule domain_rules_need_only_the_jdk = classes().that().resideInAPackage("..domain..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("..domain..", "java..");

    @ArchTest
    ArchRule features_do_not_form_a_circle = slices().matching("dev.afterword.survey.(*)..")
            .should().beFreeOfCycles();

    @ArchTest
    ArchRule pages_and_resources_do_not_know_entities = noClasses().that().resideInAPackage("..page..")
            .should().dependOnClassesThat(simpleNameEndingWith("Entity"));

    @ArchTest
    ArchRule only_repositories_speak_sql = noClasses().that().areTopLevelClasses()
            .and().haveSimpleNameNotEndingWith("Repository")
            .and().haveSimpleNameNotEndingWith("Columns")
            .should().dependOnClassesThat().resideInAPackage("java.sql..");
}
