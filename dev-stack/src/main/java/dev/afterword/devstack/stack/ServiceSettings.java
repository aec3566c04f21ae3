package dev.afterword.devstack.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import dev.afterword.devstack.server.Address;
import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;

/** The settings files of the three services: what a deployment would give them through its own configuration. */
final class ServiceSettings {

    /** The demo shop, and whatever website a developer tries the script on. The survey is inside the thank-you page too. */
    private static final String ANY_LOCAL_SITE = "http://127.0.0.1:* http://localhost:*";

    private final PostgresServer postgres;
    private final BrokerServer broker;
    private final Secrets secrets;
    private final StackPorts ports;
    private final int mailPort;
    private final String databasePrefix;
    private final Map<String, String> more;

    /**
     * @param mailPort where an SMTP server takes mails, on loopback
     * @param more what every service is set to besides
     */
    ServiceSettings(PostgresServer postgres, BrokerServer broker, Secrets secrets, StackPorts ports, int mailPort,
            String databasePrefix, Map<String, String> more) {
        this.postgres = postgres;
        this.broker = broker;
        this.secrets = secrets;
        this.ports = ports;
        this.mailPort = mailPort;
        this.databasePrefix = databasePrefix;
        this.more = more;
    }

    String feedbackApi() {
        var settings = common(ports.feedback(), "feedback_api");
        links(settings);
        settings.put("afterword.introspection.secret", secrets.introspection());
        settings.put("afterword.survey-base-url", StackPorts.url(ports.survey()));
        settings.put("afterword.public-base-url", StackPorts.url(ports.feedback()));
        settings.put("afterword.thanks.frame-ancestors", ANY_LOCAL_SITE);
        settings.putAll(FirstWorkspace.settings(secrets.apiKey()));
        return text(settings);
    }

    String surveyService() {
        var settings = common(ports.survey(), "survey_service");
        links(settings);
        introspection(settings);
        settings.put("afterword.survey-base-url", StackPorts.url(ports.survey()));
        settings.put("afterword.survey.frame-ancestors", ANY_LOCAL_SITE);
        settings.put("afterword.survey.thanks-base-url", StackPorts.url(ports.feedback()));
        mail(settings);
        return text(settings);
    }

    String scoringService() {
        var settings = common(ports.scoring(), "scoring_service");
        introspection(settings);
        settings.put("afterword.crm-queues.demo.types", "invitation.scheduled.v1,invitation.suppressed.v1,"
                + "invitation.opened.v1,score.computed.v1");
        return text(settings);
    }

    private Map<String, String> common(int port, String database) {
        var settings = new LinkedHashMap<String, String>();
        // Above environment variables: whatever else is set in this shell, the service runs as described here.
        settings.put("config_ordinal", "500");
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", String.valueOf(port));
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl(databasePrefix + database));
        settings.put("quarkus.datasource.username", postgres.user());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("afterword.rabbitmq.host",
                broker.addresses().stream().map(Address::toString).collect(Collectors.joining(",")));
        settings.put("afterword.rabbitmq.username", broker.user());
        settings.put("afterword.rabbitmq.password", broker.password());
        settings.put("afterword.rabbitmq.virtual-host", broker.virtualHost());
        settings.put("afterword.rabbitmq.tls", String.valueOf(broker.tls()));
        // People read these logs.
        settings.put("quarkus.log.console.json.enabled", "false");
        // Nobody stands before these services who would have to hear first that one ends.
        settings.put("quarkus.shutdown.delay", "0S");
        settings.putAll(more);
        return settings;
    }

    private void links(Map<String, String> settings) {
        settings.put("afterword.links.signing-key", "1");
        settings.put("afterword.links.keys.\"1\"", secrets.linkKey());
    }

    private void introspection(Map<String, String> settings) {
        settings.put("afterword.introspection.url", StackPorts.url(ports.feedback()) + "/v1/introspect");
        settings.put("afterword.introspection.secret", secrets.introspection());
    }

    private void mail(Map<String, String> settings) {
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", String.valueOf(mailPort));
        settings.put("quarkus.mailer.start-tls", "DISABLED");
        settings.put("afterword.email.from", "feedback@harbour-outfitters.example");
        settings.put("afterword.delivery.every", "1s");
    }

    private static String text(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> escape(setting.getKey()) + "=" + escape(setting.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** For a properties file, and for the expressions that the configuration would expand: a password may hold anything. */
    private static String escape(String text) {
        return text.replace("${", "\\${").replace("\\", "\\\\").replace("=", "\\=").replace(":", "\\:").replace(" ", "\\ ")
                .replace("#", "\\#").replace("!", "\\!");
    }
}
