package dev.afterword.survey.trigger.domain;

/**
 * What was found of one trigger.
 *
 * @param matched whether it is the one that decides; one that comes after that is not looked at
 * @param because why it is not, in words; {@code null} when it is
 */
public record Verdict(Trigger trigger, boolean matched, String because) {
}
