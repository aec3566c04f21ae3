package dev.afterword.scoring.interaction.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.Contribution;
import dev.afterword.scoring.tally.domain.Slice;

/**
 * One interaction and what it adds to the tallies.
 *
 * @param key whose, which
 * @param slice where it counts; its day is that of the interaction
 * @param customerRef {@code null} when not told, or erased
 * @param facts what is known
 */
public record KnownInteraction(InteractionKey key, Slice slice, String customerRef, InteractionFacts facts) {

    /** The same with more facts. Place, day and customer stay as they were told first; no event tells others. */
    public KnownInteraction and(InteractionFacts more) {
        return new KnownInteraction(key, slice, customerRef, facts.and(more));
    }

    public KnownInteraction withoutCustomer() {
        return new KnownInteraction(key, slice.withoutCustomer(), null, facts);
    }

    /** The day on which the invitation counts: when it was sent, else shown, else at the latest answered; or {@code null}. */
    public LocalDate invitedOn() {
        var invitation = facts.invitation();
        if (invitation.sent() != null) {
            return invitation.sent();
        }
        if (invitation.shown() != null) {
            return invitation.shown();
        }
        return facts.said() == null ? null : facts.said().day();
    }

    /** Everything it adds to the tallies. */
    public List<Contribution> contributions() {
        var all = new ArrayList<Contribution>();
        var where = slice.with(Breakdown.SURVEY_VERSION, survey());
        all.add(new Contribution(VisitOutcome.METRIC, where, VisitOutcome.of(facts.said()).ordinal()));
        if (invitedOn() != null) {
            all.add(new Contribution(InvitationOutcome.METRIC, where.on(invitedOn()),
                    InvitationOutcome.of(facts.invitation(), facts.said()).ordinal()));
        }
        if (facts.promise() != null) {
            // It is the named person's promise, whoever served the customer.
            var person = facts.promise().person();
            all.add(new Contribution(PromiseOutcome.METRIC,
                    person == null ? where : where.with(Breakdown.AGENT, person),
                    PromiseOutcome.of(facts.promise(), facts.said()).code()));
        }
        addPairs(all, where);
        return all;
    }

    private void addPairs(List<Contribution> all, Slice where) {
        var self = facts.selfRating();
        if (self == null || facts.said() == null) {
            return;
        }
        var customer = facts.said().scores();
        addPair(all, where, RatingPair.OVERALL, self.overall(), customer.get(Metric.CSAT.wireName()));
        self.dimensions().forEach((dimension, rating) -> addPair(all, where, dimension, rating, customer.get(dimension)));
    }

    private static void addPair(List<Contribution> all, Slice where, String dimension, int self, Integer customer) {
        if (customer != null) {
            all.add(new Contribution(RatingPair.metric(dimension), where, new RatingPair(self, customer).code()));
        }
    }

    private String survey() {
        return facts.said() == null ? facts.invitation().survey() : facts.said().survey();
    }
}
