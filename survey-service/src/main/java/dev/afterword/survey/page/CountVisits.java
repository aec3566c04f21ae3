package dev.afterword.survey.page;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import dev.afterword.survey.page.domain.Visitor;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts who opens survey pages, scanners apart from people. Only numbers: looking at a page changes nothing. */
@Singleton
class CountVisits {

    private final Map<Visitor, Counter> visits = new EnumMap<>(Visitor.class);

    CountVisits(MeterRegistry meters) {
        for (Visitor visitor : Visitor.values()) {
            visits.put(visitor,
                    Counter.builder("afterword.survey.visits").tag("visitor", visitor.name().toLowerCase(Locale.ROOT))
                            .description("Survey pages opened, by who did as far as one can tell; sum() over pods")
                            .register(meters));
        }
    }

    void count(Visitor visitor) {
        visits.get(visitor).increment();
    }
}
