package dev.afterword.survey.survey.domain;

/**
 * Why a survey can't be saved.
 *
 * @param pointer JSON pointer of the place, such as {@code /questions/2/show_if/0}
 * @param detail what is wrong there, in words that follow the name of the field
 */
public record SurveyProblem(String pointer, String detail) {
}
