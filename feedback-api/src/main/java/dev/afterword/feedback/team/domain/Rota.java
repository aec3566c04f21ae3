package dev.afterword.feedback.team.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who of several answers. */
public final class Rota {

    private Rota() {
    }

    /**
     * Whoever served the customer, if that person is one of them; else one by the interaction's id, whose last bits are
     * random: each gets the same share, and pods need not agree on whose turn it is. Empty when all are away.
     *
     * @param agentRef who served, or {@code null}
     * @param day on which the answer is due
     */
    public static Optional<TeamMember> pick(List<TeamMember> members, String agentRef, LocalDate day, UUID interaction) {
        var there = members.stream().filter(member -> !member.isAway(day)).toList();
        if (there.isEmpty()) {
            return Optional.empty();
        }
        int turn = (int) Long.remainderUnsigned(interaction.getLeastSignificantBits(), there.size());
        return there.stream().filter(member -> member.ref().equals(agentRef)).findFirst()
                .or(() -> Optional.of(there.get(turn)));
    }
}
