package dev.afterword.web.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import javax.sql.DataSource;

import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.StoredAnswer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** The use case behind {@link ThingResource}. A thing named "slow" waits for {@link #hold}; one named "crash" fails last. */
@Singleton
public class CreateThing {

    public static volatile CountDownLatch entered = new CountDownLatch(1);
    public static volatile CountDownLatch hold = new CountDownLatch(1);

    private final Idempotency idempotency;
    private final DataSource database;

    CreateThing(Idempotency idempotency, DataSource database) {
        this.idempotency = idempotency;
        this.database = database;
    }

    @Transactional
    public StoredAnswer create(UUID workspace, String key, byte[] body) {
        return idempotency.once(workspace, key, "POST /things", body, () -> insert(ThingResource.name(body)));
    }

    private StoredAnswer insert(String name) {
        var id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into thing (id, name) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, name);
            insert.executeUpdate();
            if (name.equals("slow")) {
                entered.countDown();
                hold.await();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (name.equals("crash")) {
            throw new IllegalStateException("after the insert");
        }
        return new StoredAnswer(201, ThingResource.location(id).toString(), "{\"id\":\"" + id + "\"}");
    }
}
