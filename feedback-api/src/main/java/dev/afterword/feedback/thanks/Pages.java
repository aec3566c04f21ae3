package dev.afterword.feedback.thanks;

import java.util.Map;

import dev.afterword.feedback.thanks.domain.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Every page a customer can see here, as a response. */
@Singleton
class Pages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final PageSecurity security;

    Pages(PageSecurity security) {
        this.security = security;
    }

    Response thanks(ThanksPage page) {
        return response(200, in(page.language(), Templates.thanks(page, page.language())));
    }

    Response notFound(String acceptLanguage) {
        var language = Language.of(Language.choose(null, acceptLanguage));
        return response(404, in(language, Templates.notFound(language)));
    }

    /** The page for whatever no other page speaks of. */
    String trouble(String acceptLanguage) {
        var language = Language.of(Language.choose(null, acceptLanguage));
        return in(language, Templates.trouble(language)).render();
    }

    Map<String, String> security() {
        return security.headers();
    }

    private Response response(int status, TemplateInstance template) {
        var response = Response.status(status).type(HTML).entity(template.render());
        security.headers().forEach(response::header);
        return response.build();
    }

    private static TemplateInstance in(Language language, TemplateInstance template) {
        return template.setLocale(language.tag());
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance thanks(ThanksPage page, Language language);

        static native TemplateInstance notFound(Language language);

        static native TemplateInstance trouble(Language language);
    }
}
