package dev.afterword.feedback.promise;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.feedback.interaction.ToldInteraction;
import dev.afterword.feedback.promise.domain.Settlement;

/** What the other services are told of a promise. */
final class PromiseEvent {

    private PromiseEvent() {
    }

    static PromiseSettled settled(ToldInteraction interaction, PromiseEntity promise, Settlement settlement) {
        return new PromiseSettled(interaction.context(), new Agent(promise.personRef, promise.personName),
                interaction.contact(), promise.dueAt, settlement.state().wireName(), settlement.keptAt(),
                settlement.revision());
    }
}
