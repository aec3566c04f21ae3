package dev.afterword.testing;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a PostgreSQL server is and who we are there, read from {@code jdbc:postgresql://host:5432/db?user=u&password=p} or
 * {@code postgresql://u:p@host:5432/db}.
 */
public record ServerUrl(String host, int port, String database, String username, String password) {

    private static final int POSTGRES_PORT = 5432;

    public static ServerUrl parse(String url) {
        var uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        if (uri.getHost() == null || !uri.getScheme().startsWith("postgres")) {
            throw new IllegalArgumentException("expected postgresql://user:password@host:port/database");
        }
        var query = queryOf(uri);
        String[] user = uri.getUserInfo() == null ? new String[0] : uri.getUserInfo().split(":", 2);
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        return new ServerUrl(
                uri.getHost(),
                uri.getPort() == -1 ? POSTGRES_PORT : uri.getPort(),
                path.isEmpty() ? "postgres" : path,
                user.length > 0 ? user[0] : query.getOrDefault("user", "postgres"),
                user.length > 1 ? user[1] : query.getOrDefault("password", ""));
    }

    public ServerUrl withDatabase(String name) {
        return new ServerUrl(host, port, name, username, password);
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    private static Map<String, String> queryOf(URI uri) {
        var query = new HashMap<String, String>();
        if (uri.getRawQuery() != null) {
            for (String pair : uri.getRawQuery().split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
