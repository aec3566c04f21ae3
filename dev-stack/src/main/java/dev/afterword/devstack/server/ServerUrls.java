package dev.afterword.devstack.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the addresses of real servers to use instead of the embedded ones. */
public final class ServerUrls {

    public static final String POSTGRES = "AFTERWORD_POSTGRES_URL";
    public static final String RABBITMQ = "AFTERWORD_RABBITMQ_URL";

    private ServerUrls() {
    }

    /** {@code jdbc:postgresql://host:5432/postgres?user=u&password=p} or {@code postgresql://u:p@host:5432/postgres}. */
    public static Optional<PostgresServer> postgres(Map<String, String> environment) {
        return read(environment, POSTGRES).map(text -> {
            URI url = parse(POSTGRES, text.startsWith("jdbc:") ? text.substring(5) : text, "postgresql", "postgres");
            var login = login(url);
            var query = query(url);
            return new PostgresServer(url.getHost(), url.getPort() < 0 ? 5432 : url.getPort(),
                    login[0] == null ? query.getOrDefault("user", "postgres") : login[0],
                    login[1] == null ? query.getOrDefault("password", "") : login[1],
                    path(url).isEmpty() ? "postgres" : path(url));
        });
    }

    /** {@code amqp://u:p@host:5672/vhost}, {@code amqps://} for TLS; without a path the virtual host is {@code /}. */
    public static Optional<BrokerServer> broker(Map<String, String> environment) {
        return read(environment, RABBITMQ).map(text -> {
            URI url = parse(RABBITMQ, text, "amqp", "amqps");
            boolean tls = url.getScheme().equals("amqps");
            var login = login(url);
            return new BrokerServer(url.getHost(), url.getPort() >= 0 ? url.getPort() : tls ? 5671 : 5672,
                    login[0] == null ? "guest" : login[0], login[1] == null ? "guest" : login[1],
                    path(url).isEmpty() ? "/" : path(url), tls);
        });
    }

    private static Optional<String> read(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The value itself stays out of the message: it holds a password. */
    private static URI parse(String name, String text, String scheme, String otherScheme) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && (scheme.equals(url.getScheme()) || otherScheme.equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, for every way of being unreadable
        }
        throw new StartFailure(name + " is not a URL like " + scheme + "://user:password@host:port/name"
                + " (percent-encode special characters in the password)");
    }

    private static String[] login(URI url) {
        var login = new String[2];
        if (url.getRawUserInfo() != null) {
            String[] parts = url.getRawUserInfo().split(":", 2);
            login[0] = decode(parts[0]);
            login[1] = parts.length > 1 ? decode(parts[1]) : null;
        }
        return login;
    }

    private static Map<String, String> query(URI url) {
        var values = new HashMap<String, String>();
        if (url.getRawQuery() != null) {
            for (String pair : url.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                values.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return values;
    }

    private static String path(URI url) {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "" : decode(path.substring(1));
    }

    private static String decode(String text) {
        // A plus sign is itself in a user name or password, not a blank.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
