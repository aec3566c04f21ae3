package dev.afterword.devstack.stack;

import java.util.Map;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.client.FeedbackClient;

/** The person who answers the demo shop's contact form: whoever writes is told her name and a time. */
final class DemoTeam {

    private static final int BUSINESS_HOURS = 4;

    private final FeedbackClient api;

    DemoTeam(FeedbackClient api) {
        this.api = api;
    }

    /** Only in a new workspace: who has changed the team or the form since then keeps that. */
    void promise() throws CallFailed {
        boolean isNew = api.addTeamMember("nadia", Map.of("name", "Nadia Brandt", "role", "Pricing",
                "greeting", "Tell me about your crew, and I work out what keeps them warm."));
        if (isNew) {
            api.putTouchpoint(FirstWorkspace.CONTACT_FORM,
                    FirstWorkspace.contactFormAnsweredBy("nadia", BUSINESS_HOURS));
        }
    }
}
