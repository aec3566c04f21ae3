package dev.afterword.survey.page;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;

import dev.afterword.survey.response.Submission;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts the answers that customers sent, by what became of them. */
@Singleton
class CountAnswers {

    private final Map<String, Counter> results;

    CountAnswers(MeterRegistry meters) {
        results = Stream.of("complete", "partial", "refused", "closed", "expired", "too_early", "not_asked")
                .collect(toMap(result -> result, result -> counter(meters, result)));
    }

    void count(Submission submission) {
        results.get(result(submission)).increment();
    }

    private static String result(Submission submission) {
        if (submission instanceof Submission.Saved saved) {
            return saved.state().isComplete() ? "complete" : "partial";
        }
        if (submission instanceof Submission.Refused) {
            return "refused";
        }
        if (submission instanceof Submission.Closed) {
            return "closed";
        }
        if (submission instanceof Submission.Expired) {
            return "expired";
        }
        return submission instanceof Submission.TooEarly ? "too_early" : "not_asked";
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("afterword.answers").tag("result", result)
                .description("Answers sent, by what became of each; sum() over pods").register(meters);
    }
}
