package dev.afterword.scoring.goal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import dev.afterword.scoring.goal.domain.Direction;
import dev.afterword.scoring.goal.domain.Goal.Owner;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.web.json.JsonFields;

/** The body of a PUT. */
record GoalBody(double target, Direction direction, Owner owner, int windowDays) {

    private static final BigDecimal STEP = new BigDecimal("0.1");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int USUAL_WINDOW = 90;
    private static final int LONGEST_WINDOW = 730;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    /**
     * @param metric decides which targets there are
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static GoalBody read(Metric metric, byte[] body) {
        var fields = JsonFields.of(body);
        var lowest = metric == Metric.NPS ? HUNDRED.negate() : BigDecimal.ZERO;
        var target = fields.requiredMultiple("target", STEP, lowest, HUNDRED);
        var direction = fields.oneOf("direction", Direction.all());
        var windowDays = fields.integer("window_days", 1, LONGEST_WINDOW);
        var ownerFields = fields.requiredObject("owner");
        var owner = new Owner(ownerFields.requiredText("name", 200),
                ownerFields.requiredText("email", 254, EMAIL, "must be one e-mail address, such as ida@example.org"));
        fields.throwIfInvalid();
        return new GoalBody(target.doubleValue(),
                direction == null ? Direction.AT_LEAST : Direction.named(direction).orElseThrow(),
                owner, windowDays == null ? USUAL_WINDOW : windowDays);
    }
}
