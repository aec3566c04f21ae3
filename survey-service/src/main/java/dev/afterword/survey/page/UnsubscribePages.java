package dev.afterword.survey.page;

import dev.afterword.survey.survey.domain.Language;
import dev.afterword.survey.unsubscribe.Subscription;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** What a customer sees who wants no more surveys. */
@Singleton
class UnsubscribePages {

    private final PageSecurity security;

    UnsubscribePages(PageSecurity security) {
        this.security = security;
    }

    /**
     * All words of the page, in the customer's language.
     *
     * @param button what can be done, or {@code null}
     * @param again whether the button takes it back
     */
    record View(Language language, String title, String words, String button, boolean again, String link) {
    }

    Response show(String link, Subscription subscription) {
        var language = Language.of(subscription.locale());
        var texts = texts(language);
        var view = subscription.unsubscribed()
                ? new View(language, texts.doneTitle(), texts.done(subscription.company()), texts.again(), true, link)
                : new View(language, texts.title(), texts.question(subscription.company()), texts.stop(), false, link);
        return page(200, view);
    }

    Response unknown() {
        var language = Language.EN;
        var texts = texts(language);
        return page(404, new View(language, texts.unknownTitle(), texts.unknown(), null, false, null));
    }

    private Response page(int status, View view) {
        var response = Response.status(status).type(Pages.HTML).entity(Templates.unsubscribe(view).render());
        security.headers(null).forEach(response::header);
        return response.build();
    }

    private static UnsubscribeTexts texts(Language language) {
        return MessageBundles.get(UnsubscribeTexts.class, Localized.Literal.of(language.tag()));
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance unsubscribe(View view);
    }
}
