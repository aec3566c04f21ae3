package dev.afterword.feedback.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.KeyHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What one pod knows of a key that another pod has revoked. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DatabaseKeysTest {

    @Inject
    TestData data;

    @Inject
    KeyLookupRepository lookup;

    @Inject
    KeyUses uses;

    @Inject
    Clock clock;

    private final AtomicLong nanos = new AtomicLong();
    private DatabaseKeys keys;
    private String key;

    @BeforeEach
    void remember_a_key() {
        keys = new DatabaseKeys(lookup, uses, clock, nanos::get);
        key = data.key(data.workspace("Weyland"), "scores:read");
        assertThat(keys.find(key)).isPresent();
        data.execute("update api_key set revoked_at = now() where secret_sha256 = ?", KeyHash.of(key).bytes());
    }

    @Test
    void a_key_that_another_pod_has_revoked_is_refused_after_half_a_minute() {
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        assertThat(keys.find(key)).isPresent();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.find(key)).isEmpty();
    }

    @Test
    void a_key_is_recalled_for_as_long_as_it_is_remembered_and_never_looked_up() {
        String another = data.key(data.workspace("Yutani"), "scores:read");
        assertThat(keys.recall(another)).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        assertThat(keys.recall(key)).isPresent();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(keys.recall(key)).isEmpty();
    }

    @Test
    void using_a_key_does_not_make_it_live_longer() {
        for (int second = 0; second < 30; second++) {
            keys.find(key);
            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        }
        assertThat(keys.find(key)).isEmpty();
    }

    @Test
    void the_pod_that_revokes_it_forgets_it_at_once() {
        var grant = keys.find(key).orElseThrow();
        assertThat(keys.remembers(key)).isTrue();
        keys.forget(grant.keyId());
        assertThat(keys.remembers(key)).isFalse();
        assertThat(keys.find(key)).isEmpty();
    }
}
