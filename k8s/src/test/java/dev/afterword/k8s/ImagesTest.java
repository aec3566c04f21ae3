package dev.afterword.k8s;

import static dev.afterword.k8s.render.Manifests.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.k8s.render.Checkout;
import dev.afterword.k8s.render.Manifests;
import dev.afterword.k8s.render.Services;
import dev.afterword.k8s.setting.PackagedService;

class ImagesTest {

    @ParameterizedTest
    @ValueSource(strings = { "feedback-api", "survey-service", "scoring-service" })
    void the_bill_of_materials_names_every_library_in_the_image(String service) throws IOException {
        var packaged = PackagedService.of(service);
        var file = Checkout.file(service + "/target/bom.json");
        assumeTrue(Files.exists(file), "Maven makes no bill of materials while it is offline");
        var bill = new ObjectMapper().readTree(file.toFile());
        assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");

        // Quarkus names the jars group.artifact-version.jar.
        var named = each(bill.path("components")).map(part -> part.path("group").asText() + "." + part.path("name").asText()
                + "-" + part.path("version").asText()).collect(Collectors.toCollection(TreeSet::new));
        var missing = packaged.libraries().stream().map(jar -> jar.replaceFirst("\\.jar$", ""))
                .filter(jar -> named.stream().noneMatch(jar::startsWith)).toList();

        assertThat(packaged.libraries()).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "feedback-api", "survey-service", "scoring-service" })
    void an_image_runs_as_the_user_and_on_the_port_that_its_deployment_names(String service) throws IOException {
        String dockerfile = Files.readString(Checkout.file("k8s/images/" + service + ".Dockerfile"));
        int port = Services.PORTS.get(Services.NAMES.indexOf(service));

        assertThat(dockerfile).contains("\nUSER 10001:10001\nEXPOSE " + port + "\n").doesNotContain("HEALTHCHECK")
                .containsPattern("ARG JRE=\\S+/eclipse-temurin:25\\.\\d+\\.\\d+_\\d+-jre");
        assertThat(Files.readString(Checkout.file("k8s/base/" + service + ".yaml"))).contains("runAsUser: 10001",
                "containerPort: " + port);
    }

    @Test
    void compose_gives_each_service_what_it_needs_and_nothing_that_it_does_not_know() throws IOException {
        var compose = Manifests.parse(Files.readString(Checkout.file("compose.yaml"))).objects().get(0);
        var findings = new ArrayList<String>();
        Checks.settings().forEach((service, settings) -> {
            var variables = new TreeSet<String>();
            var environment = compose.at("/services/" + service + "/environment");
            environment.fieldNames().forEachRemaining(variables::add);
            // YAML's merge key stands as it is: the reader does not know it.
            if (variables.remove("<<")) {
                compose.path("x-shared").fieldNames().forEachRemaining(variables::add);
            }
            findings.addAll(settings.findings(service, variables));
        });

        assertThat(findings).isEmpty();
    }

    @Test
    void the_operators_guide_names_no_setting_that_does_not_exist() throws IOException {
        // The last section speaks of compose.yaml's own variables.
        String guide = Files.readString(Checkout.file("k8s/README.md")).split("\n## One host\n")[0];
        var named = Pattern.compile("\\b(QUARKUS|AFTERWORD)_[A-Z0-9_]+").matcher(guide).results()
                .map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isNotEmpty().allMatch(
                variable -> Checks.settings().values().stream().anyMatch(settings -> settings.knows(variable)));
    }
}
