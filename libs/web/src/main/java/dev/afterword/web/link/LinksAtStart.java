package dev.afterword.web.link;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Makes bad keys a failed start instead of a failed request. Asked of the container at run time, because an injection point
 * here would keep {@link SurveyLinks} alive, and its settings compulsory, in a service that has no links.
 */
@Singleton
public class LinksAtStart {

    void check(@Observes StartupEvent started) {
        Arc.container().listAll(SurveyLinks.class).forEach(handle -> handle.get());
    }
}
