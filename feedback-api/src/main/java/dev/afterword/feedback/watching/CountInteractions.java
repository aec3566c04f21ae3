package dev.afterword.feedback.watching;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import dev.afterword.web.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts the interactions that somebody wanted recorded, by what became of them. */
@Singleton
public class CountInteractions {

    private static final String RECORDED = "recorded";
    private static final String REPEATED = "repeated";
    private static final String OTHER = "other";

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Map<String, Counter> results;

    CountInteractions(MeterRegistry meters) {
        results = Stream.concat(Stream.of(RECORDED, REPEATED, OTHER), Arrays.stream(ProblemType.values())
                .map(CountInteractions::name)).collect(toMap(result -> result, result -> counter(meters, result)));
    }

    /** @param status what the sender heard, of one interaction or of a whole request that was refused */
    public void answered(int status) {
        results.get(result(status)).increment();
    }

    private static String result(int status) {
        return switch (status) {
            case CREATED -> RECORDED;
            case OK -> REPEATED;
            default -> ProblemType.ofStatus(status).map(CountInteractions::name).orElse(OTHER);
        };
    }

    private static String name(ProblemType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static Counter counter(MeterRegistry meters, String result) {
        return Counter.builder("afterword.interactions").tag("result", result)
                .description("Interactions sent, by what became of each; sum() over pods").register(meters);
    }
}
