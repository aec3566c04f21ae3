package dev.afterword.feedback.touchpoint.domain;

import java.time.Duration;
import java.util.List;

/**
 * What customers are promised at a touchpoint: that one of these people answers within this time.
 *
 * @param team refs of team members who take turns, 1 to 50, none twice
 * @param within business time, a quarter of an hour to 400 hours in whole quarters
 */
public record PromisePolicy(List<String> team, Duration within) {

    public PromisePolicy {
        team = List.copyOf(team);
    }
}
