package dev.afterword.feedback.team;

import java.util.ArrayList;
import java.util.List;

import dev.afterword.feedback.person.domain.Plausible;
import dev.afterword.feedback.team.domain.Away;
import dev.afterword.feedback.team.domain.TeamMember;
import dev.afterword.feedback.team.domain.TeamRef;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a PUT and names everything that is wrong with it. */
final class TeamMemberBody {

    private static final int MAX_NAME = 200;
    private static final int MAX_URL = 500;
    private static final int MAX_GREETING = 500;
    private static final int MAX_AWAY = 50;

    private TeamMemberBody() {
    }

    /**
     * @param ref from the path
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static TeamMember read(String ref, byte[] body) {
        var fields = JsonFields.of(body);
        fields.check(TeamRef.isValid(ref), "ref", "the ref in the path " + TeamRef.RULE);
        var member = new TeamMember(ref,
                fields.requiredText("name", MAX_NAME),
                fields.text("role", MAX_NAME),
                photoUrl(fields),
                fields.text("greeting", MAX_GREETING),
                away(fields));
        fields.throwIfInvalid();
        return member;
    }

    private static String photoUrl(JsonFields fields) {
        String url = fields.text("photo_url", MAX_URL);
        fields.check(url == null || Plausible.secureWebAddress(url), fields.at("photo_url"),
                "must be an https address such as https://example.org/ada.jpg");
        return url;
    }

    private static List<Away> away(JsonFields fields) {
        var away = new ArrayList<Away>();
        for (var item : fields.objects("away", MAX_AWAY)) {
            var days = new Away(item.requiredDate("from"), item.requiredDate("to"));
            boolean known = days.from() != null && days.to() != null;
            item.check(!known || !days.to().isBefore(days.from()), item.at("to"), "must not be before from");
            away.add(days);
        }
        return away;
    }
}
