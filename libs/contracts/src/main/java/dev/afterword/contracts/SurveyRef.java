package dev.afterword.contracts;

/**
 * One published version of a survey.
 *
 * @param key unique within the workspace
 * @param version 1 and up; a published version never changes
 */
public record SurveyRef(String key, int version) {
}
