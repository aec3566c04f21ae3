package dev.afterword.feedback.touchpoint;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import dev.afterword.feedback.person.domain.Plausible;
import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.touchpoint.domain.TouchpointKey;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a PUT and names everything that is wrong with it. */
final class TouchpointBody {

    private static final int MAX_NAME = 200;
    private static final int MAX_URL = 500;

    private TouchpointBody() {
    }

    /**
     * @param key from the path
     * @param team which of some refs are in the workspace's team
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static Touchpoint read(String key, byte[] body, Function<List<String>, Set<String>> team) {
        var fields = JsonFields.of(body);
        fields.check(TouchpointKey.isValid(key), "key", "the key in the path " + TouchpointKey.RULE);
        String name = fields.requiredText("name", MAX_NAME);
        String kind = fields.requiredOneOf("kind", TouchpointKind.wireNames());
        String stage = fields.requiredOneOf("journey_stage", JourneyStage.wireNames());
        var owner = owner(fields.requiredObject("owner"));
        var promise = PromisePolicyBody.read(fields, team);
        String reviewUrl = reviewUrl(fields);
        fields.throwIfInvalid();
        return new Touchpoint(key, name, TouchpointKind.ofWireName(kind).orElseThrow(),
                JourneyStage.ofWireName(stage).orElseThrow(), owner, promise, reviewUrl);
    }

    private static String reviewUrl(JsonFields fields) {
        String url = fields.text("review_url", MAX_URL);
        fields.check(url == null || Plausible.webAddress(url), fields.at("review_url"),
                "must be an address of the web such as https://reviews.example.org/acme");
        return url;
    }

    private static Owner owner(JsonFields fields) {
        var owner = new Owner(fields.requiredText("name", MAX_NAME), fields.requiredText("email", 254));
        fields.check(owner.email() == null || Plausible.email(owner.email()), fields.at("email"),
                "must be an e-mail address such as ada@example.org");
        return owner;
    }
}
