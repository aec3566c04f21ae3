package dev.afterword.survey.standing;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.survey.survey.domain.Situation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps what each customer is to the business. An older word, or the same one again, changes nothing. */
@ApplicationScoped
public class NoteStandings {

    private final StandingRepository standings;
    private final ForgottenCustomers forgottenCustomers;

    NoteStandings(StandingRepository standings, ForgottenCustomers forgottenCustomers) {
        this.standings = standings;
        this.forgottenCustomers = forgottenCustomers;
    }

    /**
     * All of them or none. Of a customer who was forgotten, or is not known by a ref, nothing is kept.
     *
     * @throws IllegalArgumentException when an event does not say what the customer is now, or since when
     */
    @Transactional
    public void note(List<CloudEvent<StandingChanged>> events) {
        events.forEach(NoteStandings::check);
        var forgotten = forgottenCustomers.among(events);
        standings.note(events.stream()
                .filter(event -> event.data().interaction().customerRef() != null)
                .filter(event -> !forgotten.includes(event.workspace(), event.data().interaction()))
                .toList());
    }

    private static void check(CloudEvent<StandingChanged> event) {
        var changed = event.data();
        if (changed.interaction() == null || changed.interaction().interactionId() == null || changed.changedAt() == null) {
            throw new IllegalArgumentException("event " + event.id() + " does not say after which interaction, or when");
        }
        var now = changed.standing() == null ? null : changed.standing().after();
        if (now == null || !Situation.STANDINGS.contains(now)) {
            throw new IllegalArgumentException("event " + event.id() + " tells of a standing that is none: " + now);
        }
    }
}
