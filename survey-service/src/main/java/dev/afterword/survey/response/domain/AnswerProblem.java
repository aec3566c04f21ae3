package dev.afterword.survey.response.domain;

/**
 * Why an answer can't be taken, and what to do about it.
 *
 * @param question the field it speaks of; empty when it speaks of the whole sheet
 * @param detail a sentence that customers and developers both understand
 */
public record AnswerProblem(String question, String detail) {
}
