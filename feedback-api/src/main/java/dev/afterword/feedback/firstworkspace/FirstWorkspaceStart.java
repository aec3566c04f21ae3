package dev.afterword.feedback.firstworkspace;

import static dev.afterword.feedback.firstworkspace.FirstWorkspaceSettings.PREFIX;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Creates the first workspace at start and tells the operator what came of it. */
@ApplicationScoped
public class FirstWorkspaceStart {

    private static final String NO_SETTINGS = """
            There is no workspace yet, so every request will be answered with 401. To create one, set these and start again:
              %1$s.name                            the company's name, as its customers know it
              %1$s.time-zone                       IANA name, for example Europe/Berlin
              %1$s.api-key                         fb_sk_ and 32 to 128 random letters or digits: openssl rand -hex 32
            and, for each touchpoint (others can be added later with PUT /v1/touchpoints/{key}):
              %1$s.touchpoints.<key>.name          for people
              %1$s.touchpoints.<key>.kind          contact_form, purchase, support_call, ...
              %1$s.touchpoints.<key>.journey-stage awareness, discovery, attraction, interaction, purchase, ...
              %1$s.touchpoints.<key>.owner-name    the one accountable person
              %1$s.touchpoints.<key>.owner-email""";

    void atStart(@Observes StartupEvent started, CreateFirstWorkspace create) {
        switch (create.createIfNone()) {
            case CREATED -> Log.infof("Created the first workspace; its API key is the one in %s.api-key", PREFIX);
            case NO_SETTINGS -> Log.warnf(NO_SETTINGS, PREFIX);
            case NOT_NEEDED_BUT_KEY_UNKNOWN -> Log.warnf("There is a workspace already, so %1$s.* was not used; and the key in"
                    + " %1$s.api-key is none that is valid here. Remove these settings, or put the right key there", PREFIX);
            case NOT_NEEDED -> Log.debugf("There is a workspace already; %s.* was not used", PREFIX);
        }
    }
}
