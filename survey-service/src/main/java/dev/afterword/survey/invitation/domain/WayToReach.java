package dev.afterword.survey.invitation.domain;

import java.util.List;
import java.util.Optional;

import dev.afterword.survey.trigger.domain.Channel;

/** Chooses the way by which a customer is asked. */
public final class WayToReach {

    private WayToReach() {
    }

    /**
     * What the caller asked for comes before what the trigger wants.
     *
     * @param survey how the caller wants to ask: {@code auto inline email sms}
     * @param channels what the trigger wants, the most wanted first
     */
    public static List<Channel> wanted(String survey, List<Channel> channels) {
        return switch (survey == null ? "" : survey) {
            case "inline" -> channels.contains(Channel.INLINE) || channels.contains(Channel.LINK) ? channels.stream()
                    .filter(channel -> !channel.isSent()).toList() : List.of(Channel.INLINE);
            case "email" -> List.of(Channel.EMAIL);
            case "sms" -> List.of(Channel.SMS);
            default -> channels;
        };
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
