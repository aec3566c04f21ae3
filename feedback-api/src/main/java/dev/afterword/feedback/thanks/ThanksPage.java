package dev.afterword.feedback.thanks;

import dev.afterword.feedback.thanks.domain.Language;

/**
 * What a customer sees, in finished words.
 *
 * @param company who thanks
 * @param title the heading
 * @param lead the sentence that matters
 * @param zone in whose clocks it tells the time, or {@code null} when that is clear
 * @param person who answers, or {@code null} when nothing was promised
 * @param surveyUrl where one question waits, or {@code null} when nothing is asked
 * @param embedded whether the question is shown here rather than behind a link
 */
record ThanksPage(Language language, String company, String title, String lead, String zone, PersonView person,
        String surveyUrl, boolean embedded) {

    /**
     * @param initials stand in for the photo
     * @param role {@code null} when not told
     * @param photoUrl {@code null} when there is none
     * @param greeting the person's own words, or {@code null}
     */
    record PersonView(String name, String initials, String role, String photoUrl, String greeting) {
    }
}
