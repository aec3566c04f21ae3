package dev.afterword.devstack.crm;

import java.sql.SQLException;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.web.WebServer;

/** A stand-in for a customer's CRM: it keeps what it is told, and shows it. */
public final class Crm implements AutoCloseable {

    private final CrmInbox inbox = new CrmInbox();
    private final CrmDatabase forConsumer;
    private final CrmDatabase forPages;
    private final CrmConsumer consumer;

    private Crm(PostgresServer postgres, String database, BrokerServer broker) {
        forConsumer = new CrmDatabase(postgres, database);
        forPages = new CrmDatabase(postgres, database);
        consumer = new CrmConsumer(broker, forConsumer, inbox);
    }

    /** Starts taking events, as soon as there is a queue to take them from. */
    public static Crm start(PostgresServer postgres, String database, BrokerServer broker) throws SQLException {
        var crm = new Crm(postgres, database, broker);
        crm.forConsumer.createTables();
        crm.consumer.start();
        return crm;
    }

    public void addTo(WebServer web) {
        new CrmPages(inbox, forPages).addTo(web);
        new CrmApi(inbox, forPages).addTo(web);
    }

    @Override
    public void close() throws SQLException {
        consumer.close();
        forConsumer.close();
        forPages.close();
    }
}
