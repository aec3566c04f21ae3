package dev.afterword.devstack.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A PostgreSQL server that we may create databases on.
 *
 * @param adminDatabase a database that is there already, to connect to while ours are not
 */
public record PostgresServer(String host, int port, String user, String password, String adminDatabase) {

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        var login = new Properties();
        login.put("user", user);
        login.put("password", password);
        login.put("connectTimeout", "10");
        return DriverManager.getConnection(jdbcUrl(database), login);
    }

    /** Creates the database unless it is there; two launchers may do so at once. */
    public void createIfMissing(String database) {
        try (var connection = connect(adminDatabase); var sql = connection.createStatement()) {
            sql.execute("create database \"" + database + "\"");
        } catch (SQLException e) {
            if (!"42P04".equals(e.getSQLState()) && !"23505".equals(e.getSQLState())) {
                throw new StartFailure("Cannot create the database " + database + " on PostgreSQL at " + host + ":" + port
                        + ": " + e.getMessage(), e);
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
        return "PostgreSQL at " + host + ":" + port;
    }
}
