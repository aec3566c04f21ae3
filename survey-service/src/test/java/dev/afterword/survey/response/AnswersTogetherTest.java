package dev.afterword.survey.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Answers that arrive together are one transaction, and each is none the worse for its neighbours. */
@QuarkusTest
class AnswersTogetherTest {

    @Inject
    Backstage backstage;

    @Inject
    AnswerIntake intake;

    @Inject
    SubmitAnswers submitAnswers;

    @Test
    void two_answers_to_one_link_in_one_group_are_two_revisions_of_one_response() {
        var interaction = backstage.invited("purchase");
        var results = submitAnswers.submit(List.of(request(interaction, "csat", "2", true),
                request(interaction, "csat", "2", true), request(interaction, "comment", "slow", false)));
        assertThat(results).extracting(result -> ((Submission.Saved) result).state().revision()).containsExactly(1, 1, 2);
        assertThat(backstage.answers(interaction)).isEqualTo(Map.of("csat", "2", "comment", "slow"));
        assertThat(backstage.eventTypes(interaction)).containsExactly("invitation.scheduled.v1", "invitation.opened.v1",
                "response.updated.v1", "response.completed.v1");
    }

    @Test
    void an_answer_that_is_refused_leaves_its_neighbours_alone() {
        var good = backstage.invited("purchase");
        var bad = backstage.invited("purchase");
        var results = submitAnswers.submit(List.of(request(bad, "csat", "9", false), request(good, "csat", "5", false),
                request(Ids.next(), "csat", "5", false)));
        assertThat(results.get(0)).isInstanceOf(Submission.Refused.class);
        assertThat(results.get(1)).isInstanceOf(Submission.Saved.class);
        assertThat(results.get(2)).isInstanceOf(Submission.TooEarly.class);
        assertThat(backstage.answers(good)).isEqualTo(Map.of("csat", "5"));
        assertThat(backstage.answers(bad)).isEmpty();
    }

    @Test
    void what_the_database_refuses_fails_alone() {
        var good = backstage.invited("purchase");
        var bad = backstage.invited("purchase");
        var futures = new ArrayList<CompletableFuture<Submission>>();
        // A lone surrogate can't be encoded; the form's reader never lets one through.
        futures.add(intake.submit(request(bad, "comment", "\uD800", true)).toCompletableFuture());
        futures.add(intake.submit(request(good, "csat", "5", false)).toCompletableFuture());
        assertThat(futures.get(1).join()).isInstanceOf(Submission.Saved.class);
        assertThat(backstage.answers(good)).isEqualTo(Map.of("csat", "5"));
    }

    @Test
    void many_at_once_count_each_change_once() {
        var interactions = IntStream.range(0, 20).mapToObj(i -> backstage.invited("visit")).toList();
        var sent = new ArrayList<CompletableFuture<Submission>>();
        for (int round = 0; round < 10; round++) {
            for (UUID interaction : interactions) {
                sent.add(intake.submit(request(interaction, "nps", String.valueOf(round % 5), true)).toCompletableFuture());
                sent.add(intake.submit(request(interaction, "nps", String.valueOf(round % 5), true)).toCompletableFuture());
            }
        }
        sent.forEach(result -> assertThat(result.join()).isInstanceOf(Submission.Saved.class));
        for (UUID interaction : interactions) {
            var revisions = new HashMap<Integer, JsonNode>();
            backstage.events(interaction).stream().filter(event -> event.get("type").asText().startsWith("response."))
                    .forEach(event -> assertThat(revisions.put(event.at("/data/revision").asInt(), event)).isNull());
            assertThat(revisions.keySet()).containsExactlyElementsOf(
                    IntStream.rangeClosed(1, revisions.size()).boxed().toList());
            assertThat(backstage.answers(interaction).get("nps"))
                    .isEqualTo(revisions.get(revisions.size()).at("/data/answers/0/number").asText());
        }
    }

    private static AnswerRequest request(UUID interaction, String question, String answer, boolean partial) {
        return new AnswerRequest(interaction, Map.of(question, List.of(answer)), partial, null);
    }
}
