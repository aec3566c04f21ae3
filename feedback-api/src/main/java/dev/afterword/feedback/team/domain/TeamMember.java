package dev.afterword.feedback.team.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody whom customers are told to hear from.
 *
 * @param ref see {@link TeamRef}
 * @param name as customers see it, 1 to 200 characters
 * @param role such as {@code Optician}, up to 200 characters; or {@code null}
 * @param photoUrl https address of a portrait, or {@code null}
 * @param greeting the person's own words, up to 500 characters; or {@code null}
 * @param away when this person answers nobody; never {@code null}
 */
public record TeamMember(String ref, String name, String role, String photoUrl, String greeting, List<Away> away) {

    public TeamMember {
        away = List.copyOf(away);
    }

    public boolean isAway(LocalDate day) {
        return away.stream().anyMatch(days -> days.covers(day));
    }
}
