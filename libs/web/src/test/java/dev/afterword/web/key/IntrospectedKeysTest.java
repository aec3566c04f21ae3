package dev.afterword.web.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.web.problem.ProblemException;
import io.smallrye.config.SmallRyeConfigBuilder;

class IntrospectedKeysTest {

    private IntrospectionServer server;

    @BeforeEach
    void start() throws IOException {
        server = new IntrospectionServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_known_key_is_asked_about_once() {
        String key = known("scores:read interactions:read");
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        assertThat(keys.find(key)).contains(new KeyGrant(UUID.fromString("00000000-0000-7000-8000-000000000001"),
                UUID.fromString("00000000-0000-7000-8000-000000000002"), "Demo", "Europe/Berlin",
                java.util.Set.of("scores:read", "interactions:read")));
        assertThat(keys.find(key)).isPresent();
        assertThat(server.asked).containsExactly(key);
    }

    @Test
    void a_key_is_recalled_without_asking_once_it_was_good() {
        String key = known("admin");
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        assertThat(keys.recall(key)).isEmpty();
        assertThat(server.asked).isEmpty();
        var grant = keys.find(key);
        assertThat(keys.recall(key)).isEqualTo(grant).isPresent();
        keys.find("fb_sk_unknown");
        assertThat(keys.recall("fb_sk_unknown")).isEmpty();
        assertThat(server.asked).hasSize(2);
    }

    @Test
    void a_key_that_is_just_being_asked_about_is_not_waited_for() {
        String key = known("admin");
        server.hold = new CountDownLatch(1);
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        var asking = CompletableFuture.supplyAsync(() -> keys.find(key), command -> new Thread(command).start());
        await().atMost(Duration.ofSeconds(10)).until(() -> !server.asked.isEmpty());
        assertThat(keys.recall(key)).isEmpty();
        server.hold.countDown();
        assertThat(asking.join()).isPresent();
    }

    @Test
    void an_unknown_key_is_remembered_too() {
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        assertThat(keys.find("fb_sk_unknown")).isEmpty();
        assertThat(keys.find("fb_sk_unknown")).isEmpty();
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void a_revoked_key_stops_working_when_the_memory_fades() {
        String key = known("admin");
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMillis(50));
        assertThat(keys.find(key)).isPresent();
        server.scopesByKey.clear();
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(keys.find(key)).isEmpty());
    }

    @Test
    void by_default_a_revoked_key_is_refused_within_a_minute_even_if_the_last_good_answer_was_slow() {
        var config = new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(IntrospectionConfig.class).build()
                .getConfigMapping(IntrospectionConfig.class);
        assertThat(config.rememberKnown().plus(config.timeout())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void many_requests_with_a_new_key_ask_once() {
        String key = known("admin");
        server.hold = new CountDownLatch(1);
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        var requests = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.supplyAsync(() -> keys.find(key),
                command -> new Thread(command).start())).toList();
        await().atMost(Duration.ofSeconds(10)).until(() -> !server.asked.isEmpty());
        server.hold.countDown();
        assertThat(requests).allSatisfy(request -> assertThat(request.join()).isPresent());
        assertThat(server.asked).hasSize(1);
    }

    @Test
    void a_failure_is_503_and_not_remembered() {
        String key = known("admin");
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        server.failWith = 500;
        assertUnavailable(keys, key);
        server.failWith = 0;
        assertThat(keys.find(key)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "{}", "[]", "<html>", "{\"active\": true}", "{\"active\": true, \"client_id\": \"x\"}" })
    void an_answer_that_is_none_is_503(String answer) {
        server.answer = answer;
        assertUnavailable(keys(IntrospectionServer.SECRET, Duration.ofMinutes(1)), "fb_sk_x");
    }

    @Test
    void a_wrong_secret_is_503() {
        assertUnavailable(keys("wrong", Duration.ofMinutes(1)), "fb_sk_x");
    }

    @Test
    void nobody_there_is_503() {
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        server.close();
        assertUnavailable(keys, "fb_sk_x");
    }

    @Test
    void an_answer_that_takes_too_long_is_503() {
        server.hold = new CountDownLatch(1);
        assertUnavailable(keys(IntrospectionServer.SECRET, Duration.ofMinutes(1)), "fb_sk_x");
        server.hold.countDown();
    }

    @Test
    @Timeout(20)
    void an_answer_that_stalls_after_its_headers_is_503() {
        String key = known("admin");
        server.stallsInTheBody = true;
        var keys = keys(IntrospectionServer.SECRET, Duration.ofMinutes(1));
        assertUnavailable(keys, key);
        server.stallsInTheBody = false;
        assertThat(keys.find(key)).isPresent();
    }

    @Test
    void without_an_address_every_key_is_503() {
        assertUnavailable(keysWithoutSettings(), "fb_sk_x");
    }

    @Test
    void missing_settings_are_named() {
        assertMissing(Optional.empty(), "", "afterword.introspection.url", "afterword.introspection.secret");
        assertMissing(Optional.empty(), "x", "afterword.introspection.url");
        assertMissing(Optional.of(server.url()), " ", "afterword.introspection.secret");
        keys("x", Duration.ZERO).requireSettings();
    }

    static IntrospectedKeys keysWithoutSettings() {
        return new IntrospectedKeys(new Settings(Optional.empty(), "", Duration.ZERO));
    }

    private static void assertMissing(Optional<URI> url, String secret, String... names) {
        var keys = new IntrospectedKeys(new Settings(url, secret, Duration.ZERO));
        assertThatThrownBy(keys::requireSettings).hasMessageEndingWith("set " + String.join(" and ", names));
    }

    private String known(String scopes) {
        String key = ApiKeys.generate(ApiKeys.SECRET);
        server.scopesByKey.put(key, scopes);
        return key;
    }

    private IntrospectedKeys keys(String secret, Duration memory) {
        return new IntrospectedKeys(new Settings(Optional.of(server.url()), secret, memory));
    }

    private static void assertUnavailable(KeyDirectory keys, String key) {
        ProblemException e = catchThrowableOfType(ProblemException.class, () -> keys.find(key));
        assertThat(e.problem().status()).isEqualTo(503);
        assertThat(e.headers()).containsEntry("Retry-After", "2");
        assertThat(List.of(e.getMessage(), e.problem().detail())).noneMatch(text -> text.contains(key));
    }

    private record Settings(Optional<URI> url, String secretText, Duration memory) implements IntrospectionConfig {

        @Override
        public Optional<String> secret() {
            return Optional.of(secretText);
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration rememberKnown() {
            return memory;
        }

        @Override
        public Duration rememberUnknown() {
            return memory;
        }

        @Override
        public int rememberMost() {
            return 10;
        }
    }
}
