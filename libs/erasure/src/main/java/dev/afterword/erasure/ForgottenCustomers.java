package dev.afterword.erasure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * The customers who asked to be forgotten, as hashes. Events promise no order: one that was on its way when its customer was
 * erased must not bring them back. So whoever takes in such events asks here first.
 *
 * <p>
 * The service brings the table: {@code forgotten_customer (workspace uuid, ref_sha256 text, erased_at timestamptz, primary key
 * (workspace, ref_sha256))}.
 */
@ApplicationScoped
public class ForgottenCustomers {

    private final DataSource database;

    ForgottenCustomers(DataSource database) {
        this.database = database;
    }

    /**
     * Remembers them. Waits for the transactions that have asked {@link #among} before: once this has committed, all that they
     * took in can be found and cleaned, and nothing more comes in. Keep the transaction short.
     */
    @Transactional(MANDATORY)
    public void add(Collection<CloudEvent<CustomerErased>> erased) {
        try (var connection = database.getConnection()) {
            ForgottenTable.lockAlone(connection);
            ForgottenTable.add(connection, erased);
        } catch (SQLException e) {
            throw new ErasureException(e);
        }
    }

    /** Which customers of these events are forgotten. That stays true until the caller's transaction ends. */
    @Transactional(MANDATORY)
    public <T extends EventData & AboutInteraction<T>> Forgotten among(List<CloudEvent<T>> events) {
        Set<ErasedCustomer> customers = events.stream()
                .filter(event -> event.data().interaction() != null && event.data().interaction().customerRef() != null)
                .map(event -> ErasedCustomer.of(event.workspace(), event.data().interaction().customerRef()))
                .collect(Collectors.toSet());
        if (customers.isEmpty()) {
            return Forgotten.NOBODY;
        }
        try (var connection = database.getConnection()) {
            ForgottenTable.lockWithOthers(connection);
            return new Forgotten(ForgottenTable.find(connection, customers));
        } catch (SQLException e) {
            throw new ErasureException(e);
        }
    }
}
