package dev.afterword.devstack.server;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the addresses of real servers to use instead of the embedded ones. */
public final class ServerUrls {

    public static final String POSTGRES = "AFTERWORD_POSTGRES_URL";
    public static final String RABBITMQ = "AFTERWORD_RABBITMQ_URL";

    private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\]]+\\]|[^:\\[\\]]*)(?::(\\d{1,5}))?");

    private ServerUrls() {
    }

    /**
     * {@code jdbc:postgresql://host:5432/postgres?user=u&password=p} or {@code postgresql://u:p@host:5432/postgres}; with
     * standbys {@code host:5432,other:5432}.
     */
    public static Optional<PostgresServer> postgres(Map<String, String> environment) {
        return read(environment, POSTGRES).map(text -> {
            URI url = parse(POSTGRES, text.startsWith("jdbc:") ? text.substring(5) : text, "postgresql", "postgres");
            var login = login(url);
            var query = query(url);
            return new PostgresServer(addresses(url, 5432),
                    login[0] == null ? query.getOrDefault("user", "postgres") : login[0],
                    login[1] == null ? query.getOrDefault("password", "") : login[1],
                    path(url).isEmpty() ? "postgres" : path(url));
        });
    }

    /**
     * {@code amqp://u:p@host:5672/vhost}, {@code amqps://} for TLS; without a path the virtual host is {@code /}. A cluster may
     * name several nodes: {@code host:5672,other:5672}.
     */
    public static Optional<BrokerServer> broker(Map<String, String> environment) {
        return read(environment, RABBITMQ).map(text -> {
            URI url = parse(RABBITMQ, text, "amqp", "amqps");
            boolean tls = url.getScheme().equals("amqps");
            var login = login(url);
            return new BrokerServer(addresses(url, tls ? 5671 : 5672),
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
            if (addresses(url, 0).stream().noneMatch(address -> address.host().isEmpty())
                    && (scheme.equals(url.getScheme()) || otherScheme.equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // said below, for every way of being unreadable
        }
        throw new StartFailure(name + " is not a URL like " + scheme + "://user:password@host:port/name"
                + " (percent-encode special characters in the password)");
    }

    /** Java's own reading of a URL knows no more than one host. */
    private static List<Address> addresses(URI url, int usualPort) {
        String authority = Objects.toString(url.getRawAuthority(), "");
        return Stream.of(authority.substring(authority.lastIndexOf('@') + 1).split(",", -1)).map(text -> {
            var parts = ADDRESS.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not an address");
            }
            return new Address(parts.group(1).replaceAll("[\\[\\]]", ""),
                    parts.group(2) == null ? usualPort : Integer.parseInt(parts.group(2)));
        }).toList();
    }

    private static String[] login(URI url) {
        var login = new String[2];
        String authority = url.getRawAuthority();
        if (authority.contains("@")) {
            String[] parts = authority.substring(0, authority.lastIndexOf('@')).split(":", 2);
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
