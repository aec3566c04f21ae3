package dev.afterword.survey.invitation.domain;

import java.util.List;
import java.util.Optional;

import dev.afterword.survey.trigger.domain.Channel;

/** Chooses the way by which a customer is asked. */
public final class WayToReach {

    private WayToReach() {
    }

    /** The first by which the customer can be reached. */
    public static Optional<Channel> choose(List<Channel> wanted, boolean hasEmail, boolean hasPhone) {
        return wanted.stream().filter(channel -> switch (channel) {
            case EMAIL -> hasEmail;
            case SMS -> hasPhone;
            case INLINE, LINK -> true;
        }).findFirst();
    }
}
