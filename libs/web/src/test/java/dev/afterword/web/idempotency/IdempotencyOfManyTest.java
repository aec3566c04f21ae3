package dev.afterword.web.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.idempotency.IdempotencyOfMany.Answered;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IdempotencyOfManyTest {

    private static final StoredAnswer ANSWER = new StoredAnswer(201, "/things/1", "1");

    @Inject
    IdempotencyOfMany idempotency;

    private final UUID workspace = UUID.randomUUID();

    @Test
    void each_request_learns_what_is_known_of_its_own_key() {
        answer(request("known", "body"), ANSWER);
        var claims = claim(request("known", "body"), null, request("known", "other body"), request("new", "body"));
        assertThat(claims.get(0).earlier()).isEqualTo(ANSWER);
        assertThat(claims.get(1).isFirst()).isTrue();
        assertThat(claims.get(2).refusal().problem().status()).isEqualTo(409); // the first of its key is in hand here
        assertThat(claims.get(3).isFirst()).isTrue();
        assertThat(claim(request("known", "other body")).get(0).refusal().problem().status()).isEqualTo(422);
    }

    @Test
    void a_key_belongs_to_its_workspace() {
        answer(request("mine", "body"), ANSWER);
        var stranger = IdempotentRequest.of(UUID.randomUUID(), "mine", "POST /things", "body".getBytes());
        assertThat(claim(stranger).get(0).isFirst()).isTrue();
    }

    @Test
    void what_another_transaction_holds_is_running() {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(idempotency.claim(List.of(request("held", "body"))).get(0).isFirst()).isTrue();
            var claims = claim(request("held", "body"), request("free", "body"));
            assertThat(claims.get(0).refusal().problem().status()).isEqualTo(409);
            assertThat(claims.get(1).isFirst()).isTrue();
        });
        assertThat(claim(request("held", "body")).get(0).isFirst()).isTrue();
    }

    @Test
    void a_rolled_back_answer_was_never_given() {
        assertThatIllegalStateException().isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            idempotency.claim(List.of(request("lost", "body")));
            idempotency.answer(List.of(new Answered(request("lost", "body"), ANSWER)));
            throw new IllegalStateException("rolls back");
        }));
        assertThat(claim(request("lost", "body")).get(0).isFirst()).isTrue();
    }

    @Test
    void the_items_of_one_request_have_keys_of_their_own_that_nobody_can_send() {
        var whole = request("whole", "body");
        answer(whole.item(0), ANSWER);
        var claims = claim(whole, whole.item(0), whole.item(1));
        assertThat(claims.get(0).isFirst()).isTrue();
        assertThat(claims.get(1).earlier()).isEqualTo(ANSWER);
        assertThat(claims.get(2).isFirst()).isTrue();
        assertThat(whole.item(0).key()).contains(" ");
    }

    private IdempotentRequest request(String key, String body) {
        return IdempotentRequest.of(workspace, key, "POST /things", body.getBytes());
    }

    private void answer(IdempotentRequest request, StoredAnswer answer) {
        QuarkusTransaction.requiringNew().run(() -> {
            idempotency.claim(List.of(request));
            idempotency.answer(List.of(new Answered(request, answer)));
        });
    }

    private List<Claim> claim(IdempotentRequest... requests) {
        var asked = Arrays.asList(requests); // takes null, unlike List.of
        return QuarkusTransaction.requiringNew().call(() -> idempotency.claim(asked));
    }
}
