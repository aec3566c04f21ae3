package dev.afterword.outbox;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/** Where a use case leaves an event. MANDATORY: without the caller's transaction there is nothing to be atomic with. */
@ApplicationScoped
public class Outbox {

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final OutboxRelay relay;
    private final Instance<EventCopies> copies;
    private final List<ToldEvents> listeners;
    private final String source;

    Outbox(DataSource database, TransactionSynchronizationRegistry transaction, OutboxRelay relay,
            @Any Instance<EventCopies> copies, @All List<ToldEvents> listeners,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.copies = copies;
        this.listeners = listeners;
        source = "/afterword/" + service;
    }

    @Transactional(MANDATORY)
    public void add(Outgoing event) {
        addAll(List.of(event));
    }

    /** One statement for all of them. */
    @Transactional(MANDATORY)
    public void addAll(List<Outgoing> events) {
        if (events.isEmpty()) {
            return;
        }
        var told = events.stream().map(event -> EventCopy.of(event, source)).toList();
        try (Connection connection = database.getConnection()) {
            OutboxTable.insert(connection, told.stream().map(OutboxRow::of).toList());
        } catch (SQLException e) {
            throw new OutboxException(e);
        }
        copies.forEach(keeper -> keeper.keep(told));
        transaction.registerInterposedSynchronization(new AfterCommit(told));
    }

    /**
     * Takes a customer out of the events that have not left yet: they will be told without anything of or from them. One that a
     * relay is just publishing is waited for.
     *
     * @param customerRef the caller's own id of the customer
     * @param until events about interactions that were recorded later are not meant
     */
    @Transactional(MANDATORY)
    public void forget(UUID workspace, String customerRef, Instant until) {
        try (Connection connection = database.getConnection()) {
            ForgetUnsent.in(connection, workspace, customerRef, until);
        } catch (SQLException e) {
            throw new OutboxException(e);
        }
    }

    /** Wakes the relay right after the commit, so that an event leaves within milliseconds and not at the next tick. */
    private final class AfterCommit implements Synchronization {

        private final List<EventCopy> told;

        AfterCommit(List<EventCopy> told) {
            this.told = told;
        }

        @Override
        public void beforeCompletion() {
            // nothing to do before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
                List<CloudEvent<? extends EventData>> events = new ArrayList<>(told.size());
                told.forEach(copy -> events.add(copy.event()));
                listeners.forEach(listener -> listener.told(events));
            }
        }
    }
}
