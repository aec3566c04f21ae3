package dev.afterword.survey.survey;

import java.time.Clock;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.StoredAnswer;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a draft the next version. One that asks what the latest version asks already is that version. */
@ApplicationScoped
public class PublishSurvey {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final SurveyRepository surveys;
    private final SurveyVersionRepository versions;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Clock clock;

    PublishSurvey(SurveyRepository surveys, SurveyVersionRepository versions, Idempotency idempotency, ObjectMapper json,
            Clock clock) {
        this.surveys = surveys;
        this.versions = versions;
        this.idempotency = idempotency;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey {@code null} when the client sent none
     * @throws ProblemException 404 when there is no such survey; 409 when it has no draft, as one that comes with the product
     */
    @Transactional
    StoredAnswer publish(UUID workspace, String key, String idempotencyKey) {
        return idempotency.once(workspace, idempotencyKey, "POST /v1/surveys/" + key + "/versions", new byte[0],
                () -> publish(workspace, key));
    }

    private StoredAnswer publish(UUID workspace, String key) {
        // The lock lets one in at a time: the second of two finds its draft published.
        var draft = surveys.lock(workspace, key).orElseThrow(() -> noDraft(key));
        var latest = versions.latest(workspace, key).map(SurveyVersionAnswer::of)
                .or(() -> BuiltInSurveys.latest(key).map(SurveyVersionAnswer::builtIn));
        if (latest.filter(version -> version.asks(draft.toSurvey())).isPresent()) {
            return answer(OK, latest.get());
        }
        int next = latest.map(SurveyVersionAnswer::version).orElse(0) + 1;
        return answer(CREATED, SurveyVersionAnswer.of(versions.add(draft, next, clock.instant())));
    }

    private StoredAnswer answer(int status, SurveyVersionAnswer version) {
        try {
            return new StoredAnswer(status, "/v1/surveys/" + version.key() + "/versions/" + version.version(),
                    json.writeValueAsString(version));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }

    private static ProblemException noDraft(String key) {
        return BuiltInSurveys.latest(key).isPresent()
                ? ProblemException.conflict("This survey comes with the product and is published. PUT one of your own first.")
                : ProblemException.notFound("survey");
    }
}
