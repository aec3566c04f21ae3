package dev.afterword.feedback.touchpoint;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.afterword.feedback.team.domain.TeamRef;
import dev.afterword.feedback.touchpoint.domain.PromisePolicy;
import dev.afterword.web.json.JsonFields;

/** Reads {@code promise} of a touchpoint. */
final class PromisePolicyBody {

    static final int MAX_TEAM = 50;
    static final String UNKNOWN_MEMBER = "there is nobody with this ref; see GET /v1/team, or add the person with PUT /v1/team/{ref}";

    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal MOST = new BigDecimal("400");
    private static final BigDecimal MINUTES = new BigDecimal("60");

    private PromisePolicyBody() {
    }

    /**
     * {@code null} when the touchpoint promises nothing.
     *
     * @param known which of some refs are in the team
     */
    static PromisePolicy read(JsonFields touchpoint, Function<List<String>, Set<String>> known) {
        var fields = touchpoint.object("promise");
        var team = fields.texts("team", MAX_TEAM, TeamRef.LONGEST);
        var within = fields.requiredMultiple("within_business_hours", QUARTER, QUARTER, MOST);
        if (!touchpoint.has("promise")) {
            return null;
        }
        fields.check(fields.has("team") && !team.isEmpty(), fields.at("team"), "must name at least one team member");
        checkMembers(fields, team, known.apply(team));
        return within == null ? null : new PromisePolicy(team, duration(within));
    }

    private static void checkMembers(JsonFields fields, List<String> team, Set<String> known) {
        var seen = new HashSet<String>();
        for (int i = 0; i < team.size(); i++) {
            String pointer = fields.at("team") + "/" + i;
            fields.check(known.contains(team.get(i)), pointer, UNKNOWN_MEMBER);
            fields.check(seen.add(team.get(i)), pointer, "must not be there twice");
        }
    }

    /** Whole quarters have whole minutes. */
    private static Duration duration(BigDecimal hours) {
        return Duration.ofMinutes(hours.multiply(MINUTES).longValueExact());
    }

    /** The inverse: {@code 4}, {@code 0.25}; never {@code 4E+1}. */
    static BigDecimal hours(Duration within) {
        var hours = BigDecimal.valueOf(within.toMinutes()).divide(MINUTES).stripTrailingZeros();
        return hours.setScale(Math.max(0, hours.scale()));
    }
}
