package dev.afterword.feedback.selfrating;

import static dev.afterword.feedback.selfrating.domain.SelfRating.BEST;
import static dev.afterword.feedback.selfrating.domain.SelfRating.WORST;

import java.util.HashMap;
import java.util.Map;

import dev.afterword.feedback.selfrating.domain.SelfRating;
import dev.afterword.feedback.selfrating.domain.ServiceDimension;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a PUT and names everything that is wrong with it. */
final class SelfRatingBody {

    private SelfRatingBody() {
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static SelfRating read(byte[] body) {
        var fields = JsonFields.of(body);
        Integer overall = fields.requiredInteger("overall", WORST, BEST);
        Map<String, Integer> dimensions = dimensions(fields.object("dimensions"));
        fields.throwIfInvalid();
        return new SelfRating(overall, dimensions);
    }

    private static Map<String, Integer> dimensions(JsonFields fields) {
        var given = new HashMap<String, Integer>();
        for (ServiceDimension dimension : ServiceDimension.values()) {
            Integer value = fields.integer(dimension.wireName(), WORST, BEST);
            if (value != null) {
                given.put(dimension.wireName(), value);
            }
        }
        return given;
    }
}
