package dev.afterword.feedback.promise;

import static dev.afterword.feedback.TestData.as;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BreakPromisesTest {

    private static final int MANY = 1_700;

    @Inject
    TestData data;

    @Inject
    Promised promised;

    @Inject
    BreakPromises breakPromises;

    private String admin;

    @BeforeEach
    void begin_with_no_promise() {
        data.execute("delete from promise");
        data.execute("delete from outbox");
        admin = promised.workspace();
    }

    @Test
    void a_promise_whose_time_has_passed_is_broken_once_and_told_with_whom_it_concerns() {
        String id = promised.overdue(admin);
        var recorded = data.eventsAbout(id).get(0).at("/data/interaction");
        assertThat(breakPromises.breakSome()).isEqualTo(1);
        assertThat(breakPromises.breakSome()).isZero();
        as(admin).get("/v1/interactions/" + id).then().body("promise.state", is("broken"), "promise.kept_at", nullValue());

        assertThat(promised.history(id)).containsExactly("promise.broken.v1 1");
        var event = promised.told(id).get(0);
        assertThat(event.at("/subject").asText()).isEqualTo(id);
        assertThat(event.at("/data/interaction")).isEqualTo(recorded);
        assertThat(event.at("/data/person/name").asText()).isEqualTo("Ada");
        assertThat(event.at("/data/contact/name").asText()).isEqualTo("Cleo");
        assertThat(event.at("/data/outcome").asText()).isEqualTo("broken");
        assertThat(event.at("/data").has("kept_at")).isFalse();
    }

    @Test
    void open_promises_before_their_time_and_settled_ones_are_left_alone() {
        String open = promised.interaction(admin);
        String kept = promised.interaction(admin);
        as(admin).body("{}").put("/v1/interactions/" + kept + "/promise").then().statusCode(200);
        data.execute("update promise set due_at = now() - interval '1 hour' where interaction_id = ?", UUID.fromString(kept));
        assertThat(breakPromises.breakSome()).isZero();
        as(admin).get("/v1/interactions/" + open).then().body("promise.state", is("open"));
        as(admin).get("/v1/interactions/" + kept).then().body("promise.state", is("kept"));
    }

    @Test
    void a_promise_of_a_changed_or_deleted_touchpoint_is_told_with_its_last_owner() {
        String id = promised.overdue(admin);
        as(admin).body("""
                {"name": "New form", "kind": "contact_form", "journey_stage": "interaction",
                 "owner": {"name": "Linus", "email": "linus@example.org"}}""").put(Promised.FORM).then().statusCode(200);
        as(admin).delete(Promised.FORM).then().statusCode(204);
        assertThat(breakPromises.breakSome()).isEqualTo(1);
        assertThat(promised.told(id).get(0).at("/data/interaction/touchpoint")).isEqualTo(TestData.json("""
                {"key": "form", "name": "New form", "kind": "contact_form", "journey_stage": "interaction",
                 "owner": "linus@example.org"}"""));
    }

    @Test
    void a_touchpoint_that_somebody_removed_by_hand_holds_up_nothing() {
        String id = promised.overdue(admin);
        data.execute("delete from touchpoint where key = 'form'");
        assertThat(breakPromises.breakSome()).isEqualTo(1);
        assertThat(promised.told(id).get(0).at("/data/interaction/touchpoint/key").asText()).isEqualTo("form");
    }

    @Test
    void several_pods_break_many_promises_once_each() throws Exception {
        many();
        var counts = atOnce(4, this::sweep);
        assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(MANY);
        assertThat(data.column("select distinct state || ' ' || revision from promise")).containsExactly("broken 1");
        assertThat(
                data.column("select count(*) || ' ' || count(distinct subject) from outbox where type = 'promise.broken.v1'"))
                .containsExactly(MANY + " " + MANY);
    }

    @Test
    void a_pod_that_dies_in_the_middle_loses_nothing() {
        String id = promised.overdue(admin);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            breakPromises.breakSome();
            throw new IllegalStateException("the pod dies here");
        })).hasMessageContaining("dies here");
        as(admin).get("/v1/interactions/" + id).then().body("promise.state", is("open"));
        assertThat(promised.told(id)).isEmpty();
        assertThat(breakPromises.breakSome()).isEqualTo(1);
        assertThat(promised.history(id)).containsExactly("promise.broken.v1 1");
    }

    @Test
    void whoever_is_first_the_sweep_or_the_answer_every_answer_counts() throws Exception {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 60; i++) {
            ids.add(promised.overdue(admin));
        }
        var inTime = Instant.now().minusSeconds(90 * 60);
        atOnce(2, new Callable<Integer>() {

            private final java.util.concurrent.atomic.AtomicBoolean sweeps = new java.util.concurrent.atomic.AtomicBoolean();

            @Override
            public Integer call() {
                if (sweeps.compareAndSet(false, true)) {
                    return sweep();
                }
                ids.forEach(id -> answer(id, inTime));
                return 0;
            }
        });
        for (String id : ids) {
            as(admin).get("/v1/interactions/" + id).then().body("promise.state", is("kept"));
            assertThat(promised.history(id)).isIn(List.of("promise.kept.v1 1"),
                    List.of("promise.broken.v1 1", "promise.kept.v1 2"));
        }
    }

    @Test
    void two_answers_at_once_are_one() throws Exception {
        String id = promised.overdue(admin);
        var late = Instant.now();
        atOnce(4, () -> answer(id, late));
        assertThat(promised.history(id)).containsExactly("promise.broken.v1 1", "promise.kept-late.v1 2");
    }

    private int answer(String id, Instant keptAt) {
        as(admin).body("{\"kept_at\": \"" + keptAt + "\"}").put("/v1/interactions/" + id + "/promise").then().statusCode(200);
        return 1;
    }

    private int sweep() {
        int all = 0;
        int some;
        do {
            some = breakPromises.breakSome();
            all += some;
        } while (some > 0);
        return all;
    }

    /** Overdue promises of one interaction each. */
    private void many() {
        var workspace = UUID.fromString(data.column("select workspace_id from touchpoint where key = 'form' limit 1").get(0));
        data.execute("""
                with made as (
                    insert into interaction (id, workspace_id, touchpoint, occurred_at, recorded_at, properties, survey)
                    select gen_random_uuid(), ?, 'form', now() - interval '1 day', now(), '{}', 'none'
                    from generate_series(1, ?)
                    returning id, workspace_id)
                insert into promise (interaction_id, workspace_id, person_name, due_at)
                select id, workspace_id, 'Ada', now() - interval '1 hour' from made""", workspace, MANY);
    }

    private static <T> List<T> atOnce(int pods, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(pods);
        var start = new CyclicBarrier(pods);
        try {
            var running = new ArrayList<Future<T>>();
            for (int i = 0; i < pods; i++) {
                running.add(pool.submit(() -> {
                    start.await(30, SECONDS);
                    return work.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var future : running) {
                results.add(future.get(60, SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
