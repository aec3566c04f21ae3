package dev.afterword.survey.invitation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.survey.policy.Contactable;
import dev.afterword.survey.policy.domain.ContactKeys;
import dev.afterword.survey.policy.domain.DueTime;
import dev.afterword.survey.trigger.domain.Offer;

/**
 * An interaction that a survey may follow.
 *
 * @param event without its customer, if they were forgotten
 * @param offer what the triggers say
 */
record Candidate(CloudEvent<InteractionRecorded> event, Offer offer, ContactKeys keys) {

    private static final Contact NONE = new Contact(null, null, null, null);

    /** The keys are hashes: made once, and looked at by everybody who decides about the customer. */
    static Candidate of(CloudEvent<InteractionRecorded> event, Offer offer) {
        var contact = contact(event);
        return new Candidate(event, offer, ContactKeys.of(event.workspace(), event.data().interaction().customerRef(),
                contact.email(), contact.phone()));
    }

    InteractionContext interaction() {
        return event.data().interaction();
    }

    UUID workspace() {
        return event.workspace();
    }

    Contact contact() {
        return contact(event);
    }

    private static Contact contact(CloudEvent<InteractionRecorded> event) {
        return Optional.ofNullable(event.data().contact()).orElse(NONE);
    }

    /** Empty when nothing tells this customer from others, or nobody is asked anyway. */
    Optional<Contactable> customer() {
        return Optional.of(new Contactable(workspace(), keys))
                .filter(customer -> !offer.isSuppressed() && customer.keys().primary() != null);
    }

    /** When an answer was promised for, or {@code null}. */
    Instant promisedFor() {
        return event.data().promise() == null ? null : event.data().promise().dueAt();
    }

    ZoneId zone() {
        return DueTime.zone(contact().timeZone(),
                interaction().workspace() == null ? null : interaction().workspace().timeZone());
    }
}
