package dev.afterword.survey.delivery;

import java.net.URI;
import java.util.stream.IntStream;

import dev.afterword.survey.delivery.Message.ScaleQuestion;
import dev.afterword.survey.delivery.Message.ScoreButton;
import dev.afterword.survey.invitation.Delivery;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.link.SurveyAddresses;
import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.survey.survey.domain.Language;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.Wording;
import dev.afterword.web.link.SurveyLinks;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what a customer is to read, in their language. */
@ApplicationScoped
class WriteMessage {

    private final PublishedSurveys surveys;
    private final SurveyLinks links;
    private final SurveyAddresses addresses;

    WriteMessage(PublishedSurveys surveys, SurveyLinks links, SurveyAddresses addresses) {
        this.surveys = surveys;
        this.links = links;
        this.addresses = addresses;
    }

    Message write(Delivery delivery, InvitationEntity invitation) {
        var link = links.sign(invitation.interactionId);
        var surveyUrl = addresses.survey(link);
        var language = Language.of(invitation.interaction.locale());
        var wording = new Wording(invitation.interaction.workspace().name(), invitation.interaction.touchpoint().name());
        var question = surveys.version(invitation.workspace, invitation.surveyKey, invitation.surveyVersion).questions()
                .stream()
                .filter(asked -> asked.scale().isPresent() && asked.showIf().isEmpty()).findFirst()
                .map(asked -> question(asked, language, wording, surveyUrl)).orElse(null);
        return Message.of(delivery, language, wording.company(), question, surveyUrl, addresses.unsubscribe(link));
    }

    private static ScaleQuestion question(Question question, Language language, Wording wording, URI surveyUrl) {
        var scale = question.scale().orElseThrow();
        return new ScaleQuestion(wording.fill(question.wording().in(language.tag())),
                IntStream.rangeClosed(scale.low(), scale.high())
                        .mapToObj(number -> new ScoreButton(number, surveyUrl + "?" + question.key() + "=" + number)).toList(),
                scale.lowLabel().in(language.tag()), scale.highLabel().in(language.tag()));
    }
}
