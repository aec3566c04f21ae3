package dev.afterword.survey.survey;

import java.util.UUID;

/**
 * What a preview link leads to.
 *
 * @param company the workspace's name when the link was made
 * @param key of the survey
 */
public record PreviewedSurvey(UUID workspace, String company, String key) {
}
