package dev.afterword.feedback.thanks;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.interaction.CustomerUrls;
import dev.afterword.feedback.interaction.InteractionRepository;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.PromiseState;
import dev.afterword.feedback.outcome.InvitationView;
import dev.afterword.feedback.outcome.OutcomeRepository;
import dev.afterword.feedback.outcome.domain.InvitationState;
import dev.afterword.feedback.thanks.domain.DueTime;
import dev.afterword.feedback.thanks.domain.Initials;
import dev.afterword.feedback.thanks.domain.Language;
import dev.afterword.feedback.thanks.domain.PromiseNow;
import dev.afterword.feedback.thanks.domain.SurveyPlace;
import dev.afterword.feedback.workspace.KnownWorkspaces;
import dev.afterword.feedback.workspace.domain.Workspace;
import jakarta.enterprise.context.ApplicationScoped;

/** What the customer of one interaction is told. Reads only. */
@ApplicationScoped
class ViewThanks {

    private final InteractionRepository interactions;
    private final KnownWorkspaces workspaces;
    private final CustomerUrls urls;
    private final OutcomeRepository outcomes;
    private final Clock clock;

    ViewThanks(InteractionRepository interactions, KnownWorkspaces workspaces, CustomerUrls urls,
            OutcomeRepository outcomes, Clock clock) {
        this.interactions = interactions;
        this.workspaces = workspaces;
        this.urls = urls;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Empty when the interaction is gone, by retention or because the customer asked to be forgotten.
     *
     * @param linked from a genuine link
     * @param acceptLanguage as the browser sent it, or {@code null}
     */
    Optional<ThanksPage> view(UUID linked, String acceptLanguage) {
        return interactions.findLinked(linked).map(interaction -> page(interaction,
                Language.choose(interaction.details().customer().locale(), acceptLanguage)));
    }

    private ThanksPage page(Interaction interaction, Locale locale) {
        var workspace = workspaces.get(interaction.workspace());
        var words = ThanksWords.in(locale);
        var place = surveyPlace(interaction);
        var surveyUrl = place == SurveyPlace.NOWHERE ? null : urls.of(interaction.id()).survey();
        var promise = interaction.promise();
        if (promise == null) {
            return new ThanksPage(Language.of(locale), workspace.name(), words.title(), words.trust(workspace.name()), null,
                    null, surveyUrl, place == SurveyPlace.ON_THE_PAGE);
        }
        var now = clock.instant();
        var state = PromiseNow.of(promise, now);
        var due = DueTime.of(promise.dueAt(), now, zone(interaction, workspace), ZoneId.of(workspace.timeZone()), locale);
        return new ThanksPage(Language.of(locale), workspace.name(), words.title(state), words.lead(promise, state, due),
                ThanksWords.tellTime(state) && due.zone() != null ? words.zone(due.zone()) : null,
                person(promise.person(), state),
                surveyUrl, place == SurveyPlace.ON_THE_PAGE);
    }

    private SurveyPlace surveyPlace(Interaction interaction) {
        var invitation = outcomes.find(interaction.workspace(), interaction.id());
        return SurveyPlace.of(interaction.details().survey(),
                invitation.map(told -> InvitationState.valueOf(told.state().toUpperCase(Locale.ROOT))).orElse(null),
                invitation.map(InvitationView::channel).orElse(null));
    }

    /** The greeting was meant for the moment of the promise: beside an answer or an apology it would sound hollow. */
    private static ThanksPage.PersonView person(Person person, PromiseState state) {
        return new ThanksPage.PersonView(person.name(), Initials.of(person.name()), person.role(), person.photoUrl(),
                state == PromiseState.OPEN ? person.greeting() : null);
    }

    private static ZoneId zone(Interaction interaction, Workspace workspace) {
        String told = interaction.details().customer().timeZone();
        try {
            return ZoneId.of(told == null ? workspace.timeZone() : told);
        } catch (DateTimeException e) {
            return ZoneId.of(workspace.timeZone()); // a zone that this Java no longer knows
        }
    }
}
