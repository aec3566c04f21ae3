package dev.afterword.feedback.touchpoint;

import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;

/** What the client sees of a touchpoint; its field names are the public API. */
public record TouchpointAnswer(String key, String name, String kind, String journeyStage, Owner owner,
        PromisePolicyAnswer promise, String reviewUrl) {

    static TouchpointAnswer of(Touchpoint touchpoint) {
        return new TouchpointAnswer(touchpoint.key(), touchpoint.name(), touchpoint.kind().wireName(),
                touchpoint.journeyStage().wireName(), touchpoint.owner(),
                PromisePolicyAnswer.of(touchpoint.promise()), touchpoint.reviewUrl());
    }
}
