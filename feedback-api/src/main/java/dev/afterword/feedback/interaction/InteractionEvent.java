package dev.afterword.feedback.interaction;

import dev.afterword.contracts.Contact;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.PromiseRef;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.interaction.domain.Agent;
import dev.afterword.feedback.interaction.domain.Customer;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;

/** What the other services are told of an interaction. */
final class InteractionEvent {

    private InteractionEvent() {
    }

    static InteractionRecorded recorded(Interaction interaction, WorkspaceRef workspace, Touchpoint touchpoint) {
        var details = interaction.details();
        return new InteractionRecorded(context(interaction, workspace, ref(touchpoint)), interaction.recordedAt(),
                details.sourceId(), contact(details.customer()), details.survey().wireName(), details.surveyKey(),
                details.properties(), ref(interaction.promise()));
    }

    private static PromiseRef ref(Promise promise) {
        return promise == null
                ? null
                : new PromiseRef(new dev.afterword.contracts.Agent(promise.person().ref(), promise.person().name()),
                        promise.dueAt());
    }

    static InteractionContext context(Interaction interaction, WorkspaceRef workspace, TouchpointRef touchpoint) {
        var details = interaction.details();
        var customer = details.customer();
        return new InteractionContext(interaction.id(), details.occurredAt(), workspace, touchpoint,
                customer.ref(), customer.segment(), customer.locale(), ref(details.agent()), details.channel());
    }

    static TouchpointRef ref(Touchpoint touchpoint) {
        return new TouchpointRef(touchpoint.key(), touchpoint.name(), touchpoint.kind().wireName(),
                touchpoint.journeyStage().wireName(), touchpoint.owner().email(), touchpoint.reviewUrl());
    }

    private static dev.afterword.contracts.Agent ref(Agent agent) {
        return agent.equals(Agent.UNKNOWN) ? null : new dev.afterword.contracts.Agent(agent.ref(), agent.name());
    }

    static Contact contact(Customer customer) {
        return customer.hasContact()
                ? new Contact(customer.email(), customer.phone(), customer.name(), customer.timeZone())
                : null;
    }
}
