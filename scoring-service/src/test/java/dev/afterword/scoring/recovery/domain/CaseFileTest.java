package dev.afterword.scoring.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.recovery.domain.CaseFile.Refusal;
import dev.afterword.scoring.recovery.domain.Change.Given;

class CaseFileTest {

    private static final CaseFile NEW = new CaseFile(null, null, null, null);
    private static final Given AS_IS = new Given(false, null);

    @Test
    void closing_wants_to_know_what_was_wrong_and_what_came_of_it() {
        var closing = new Change(AS_IS, null, AS_IS, AS_IS, null, true);
        assertThat(NEW.refusals(closing)).extracting(Refusal::pointer).containsExactly("/root_cause", "/outcome");
    }

    @Test
    void a_cause_that_is_known_already_need_not_be_told_again() {
        var known = new CaseFile("rosa", "late", null, null);
        var closing = new Change(AS_IS, null, AS_IS, AS_IS, Outcome.REFUSED, true);
        assertThat(known.refusals(closing)).isEmpty();
        assertThat(known.with(closing)).isEqualTo(new CaseFile("rosa", "late", null, Outcome.REFUSED));
    }

    @Test
    void a_cause_that_is_taken_back_with_the_closing_is_not_known() {
        var known = new CaseFile("rosa", "late", null, null);
        var closing = new Change(AS_IS, null, new Given(true, null), AS_IS, Outcome.REFUSED, true);
        assertThat(known.refusals(closing)).extracting(Refusal::pointer).containsExactly("/root_cause");
    }

    @Test
    void an_outcome_is_for_closing() {
        var undecided = new Change(AS_IS, null, AS_IS, AS_IS, Outcome.WON_BACK, false);
        assertThat(NEW.refusals(undecided)).extracting(Refusal::pointer).containsExactly("/outcome");
    }

    @Test
    void what_stays_as_it_was_is_no_step() {
        var taken = new CaseFile("rosa", null, null, null);
        assertThat(taken.steps(new Change(new Given(true, "rosa"), null, AS_IS, AS_IS, null, false))).isEmpty();
        assertThat(taken.steps(new Change(new Given(true, null), "Off today", AS_IS, AS_IS, null, false)))
                .extracting(CaseFile.Step::what).containsExactly("released", "note");
    }
}
