package dev.afterword.scoring;

import java.time.Instant;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.ResponseRevised;

/** The same event, answered at another time. */
public final class Answered {

    private Answered() {
    }

    public static CloudEvent<ResponseRevised> at(Instant time, ResponseEvents response) {
        var event = response.event();
        var data = event.data();
        return event.with(new ResponseRevised(data.responseId(), data.revision(), data.complete(), data.invitationId(),
                data.interaction(), data.survey(), time, data.answers()));
    }
}
