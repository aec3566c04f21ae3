package dev.afterword.feedback.interaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Promise;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the promises of new interactions, in one statement for any number of them. */
@ApplicationScoped
public class NewPromiseRepository {

    private static final String INSERT = """
            insert into promise (interaction_id, workspace_id, person_ref, person_name, person_role, person_photo_url,
                                 person_greeting, due_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::timestamptz[])""";

    private final DataSource database;

    NewPromiseRepository(DataSource database) {
        this.database = database;
    }

    /** Stores the promise, if there is one, within the caller's transaction. */
    void add(Interaction interaction) {
        addAll(List.of(interaction));
    }

    /** Stores the promises of those that have one, within the caller's transaction; the interactions must be there already. */
    void addAll(List<Interaction> interactions) {
        var promised = interactions.stream().filter(interaction -> interaction.promise() != null).toList();
        if (promised.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            insert(connection, promised);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store promises", e);
        }
    }

    /** @param promised none without a promise */
    private static void insert(Connection connection, List<Interaction> promised) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            Columns.of(insert, promised)
                    .set("uuid", Interaction::id)
                    .set("uuid", Interaction::workspace)
                    .set("text", of(promise -> promise.person().ref()))
                    .set("text", of(promise -> promise.person().name()))
                    .set("text", of(promise -> promise.person().role()))
                    .set("text", of(promise -> promise.person().photoUrl()))
                    .set("text", of(promise -> promise.person().greeting()))
                    .set("timestamptz", of(Promise::dueAt));
            insert.executeUpdate();
        }
    }

    private static Function<Interaction, Object> of(Function<Promise, Object> part) {
        return interaction -> part.apply(interaction.promise());
    }
}
