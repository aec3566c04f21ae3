package dev.afterword.feedback;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The one clock of the service, injected so that rules about time can be tested. */
class ClockProducer {

    @Produces
    @Singleton
    Clock utc() {
        return Clock.systemUTC();
    }
}
