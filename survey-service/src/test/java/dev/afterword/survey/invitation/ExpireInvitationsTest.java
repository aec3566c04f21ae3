package dev.afterword.survey.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class ExpireInvitationsTest {

    @Inject
    Backstage backstage;

    @Inject
    ExpireInvitations expireInvitations;

    @Inject
    DataSource database;

    @BeforeEach
    void nothing_is_swept() {
        backstage.run("update expiry_sweep set swept_until = '-infinity'");
    }

    @Test
    void one_that_somebody_was_just_dealing_with_expires_later_however_long_its_time_is_over() throws Exception {
        var id = invitedLongAgo();
        try (var connection = database.getConnection(); var lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            lock.execute("select 1 from invitation where interaction_id = '" + id + "' for update");
            expireInvitations.expireAll();
            assertThat(expired(id)).isZero();
            connection.rollback();
            connection.setAutoCommit(true);
        }
        expireInvitations.expireAll();
        assertThat(expired(id)).isOne();
    }

    @Test
    void what_was_swept_is_not_looked_at_again_and_what_comes_after_is() {
        expireInvitations.expireAll();
        var longAgo = invitedLongAgo();
        var justNow = backstage.invited("purchase");
        backstage
                .run("update invitation set expires_at = now() - interval '1 second' where interaction_id = '" + justNow + "'");
        expireInvitations.expireAll();
        assertThat(expired(justNow)).isOne();
        assertThat(expired(longAgo)).as("nothing becomes that old behind the sweep's back").isZero();
    }

    @Test
    void an_answer_costs_no_entry_in_any_index() throws Exception {
        try (var connection = database.getConnection();
                var status = connection.prepareStatement("""
                        select count(*) from pg_index where indrelid = 'invitation'::regclass
                            and pg_get_indexdef(indexrelid) ~ '\\y(status|opened_at)\\y'""");
                var row = status.executeQuery()) {
            row.next();
            assertThat(row.getInt(1)).as("indexes that know what an answer changes").isZero();
        }
    }

    private UUID invitedLongAgo() {
        var id = backstage.invited("purchase");
        backstage.run("update invitation set expires_at = now() - interval '90 days' where interaction_id = '" + id + "'");
        return id;
    }

    private long expired(UUID id) {
        return backstage.eventTypes(id).stream().filter("invitation.expired.v1"::equals).count();
    }
}
