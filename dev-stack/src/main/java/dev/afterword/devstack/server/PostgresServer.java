package dev.afterword.devstack.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/**
 * A PostgreSQL server that we may create databases on.
 *
 * @param addresses more than one when there are standbys: the driver finds out who the primary is
 * @param adminDatabase a database that is there already, to connect to while ours are not
 */
public record PostgresServer(List<Address> addresses, String user, String password, String adminDatabase) {

    public PostgresServer(String host, int port, String user, String password, String adminDatabase) {
        this(List.of(new Address(host, port)), user, password, adminDatabase);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Address.joined(addresses) + "/" + database
                + (addresses.size() > 1 ? "?targetServerType=primary" : "");
    }

    /** With the password in it: for files that only we can read. */
    public String url() {
        return "postgresql://" + encode(user) + ":" + encode(password) + "@" + Address.joined(addresses) + "/"
                + encode(adminDatabase);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.put("user", user);
        login.put("password", password);
        login.put("connectTimeout", "10");
        login.put("loginTimeout", "15");
        login.put("socketTimeout", "60"); // a frozen server says nothing, for as long as it likes
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    /** Creates the database unless it is there; two launchers may do so at once. */
    public void createIfMissing(String database) {
        try (var connection = connect(adminDatabase); var sql = connection.createStatement()) {
            sql.execute("create database \"" + database + "\"");
        } catch (SQLException e) {
            if (!"42P04".equals(e.getSQLState()) && !"23505".equals(e.getSQLState())) {
                throw new StartFailure("Cannot create the database " + database + " on " + this + ": " + e.getMessage(), e);
            }
        }
    }

    /** Removes a database and everything in it, even while somebody is connected to it. */
    public void drop(String database) throws SQLException {
        try (var connection = connect(adminDatabase); var sql = connection.createStatement()) {
            sql.execute("drop database if exists \"" + database + "\" with (force)");
        }
    }

    /** Leaves the password out: records end up in messages. */
    @Override
    public String toString() {
        return "PostgreSQL at " + Address.joined(addresses);
    }
}
