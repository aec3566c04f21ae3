package dev.afterword.scoring.recovery;

import java.util.List;
import java.util.Map;

import dev.afterword.businesshours.BusinessHoursAnswer;
import dev.afterword.businesshours.BusinessHoursFields;
import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import dev.afterword.web.json.JsonFields;

/** How a policy looks in the API, both ways; its business hours as feedback-api has them. */
public record PolicyBody(int withinBusinessHours, Map<String, List<BusinessHoursAnswer.Opening>> week,
        List<BusinessHoursAnswer.Holiday> holidays) {

    static PolicyBody of(RecoveryPolicy policy) {
        var hours = BusinessHoursAnswer.of(policy.hours());
        return new PolicyBody(policy.withinHours(), hours.week(), hours.holidays());
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static RecoveryPolicy read(byte[] body) {
        var fields = JsonFields.of(body);
        var within = fields.requiredInteger("within_business_hours", 1, RecoveryPolicy.MOST_HOURS);
        var hours = BusinessHoursFields.read(fields);
        fields.throwIfInvalid();
        return new RecoveryPolicy(within, hours);
    }
}
