package dev.afterword.survey.page;

import java.util.Locale;

import dev.afterword.survey.page.domain.Visitor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts who opens survey pages, scanners apart from people. Only numbers: looking at a page changes nothing. */
@Singleton
class CountVisits {

    private final MeterRegistry meters;

    CountVisits(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Visitor visitor) {
        meters.counter("afterword.survey.visits", "visitor", visitor.name().toLowerCase(Locale.ROOT)).increment();
    }
}
