package dev.afterword.devstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;

class ServiceSettingsTest {

    private final ServiceSettings settings = new ServiceSettings(
            new PostgresServer("127.0.0.1", 5433, "postgres", "a\\b=c: d#${HOME}", "postgres"),
            new BrokerServer("127.0.0.1", 5673, "afterword", "pw", "/", false),
            new Secrets("fb_sk_1", "bGluaw==", "intro", "pg", "mq"), new StackPorts(1, 2, 3, 4), 25,
            "it_", Map.of("afterword.traces.share", "1"));

    @Test
    void any_password_survives_the_settings_file() throws IOException {
        // The configuration library itself turns the escaped dollar sign back.
        assertThat(read(settings.feedbackApi())).containsEntry("quarkus.datasource.password", "a\\b=c: d#\\${HOME}");
    }

    @Test
    void each_service_has_its_own_database_and_port() throws IOException {
        assertThat(read(settings.surveyService()))
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:5433/it_survey_service")
                .containsEntry("quarkus.http.port", "2")
                .containsEntry("quarkus.mailer.port", "25")
                .containsEntry("afterword.links.keys.\"1\"", "bGluaw==")
                .containsEntry("afterword.survey.frame-ancestors", "http://127.0.0.1:* http://localhost:*");
    }

    @Test
    void the_signing_key_goes_only_to_those_who_sign_or_verify() throws IOException {
        assertThat(read(settings.scoringService())).doesNotContainKey("afterword.links.keys.\"1\"");
    }

    @Test
    void what_is_set_besides_holds_for_every_service() throws IOException {
        assertThat(read(settings.feedbackApi())).containsEntry("afterword.traces.share", "1");
        assertThat(read(settings.scoringService())).containsEntry("afterword.traces.share", "1");
    }

    private static Properties read(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }
}
