package dev.afterword.survey.page;

import java.time.Duration;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Every page a customer can see, as a response. */
@Singleton
class Pages {

    static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int UNPROCESSABLE = 422;

    private final PageSecurity security;

    Pages(PageSecurity security) {
        this.security = security;
    }

    Response survey(SurveyForm form, Look look) {
        return page(form.problems().isEmpty() ? 200 : UNPROCESSABLE, Templates.survey(form, look), look).build();
    }

    Response thanks(ThanksView end, Look look) {
        return page(200, Templates.thanks(end, look), look).build();
    }

    Response closed(int status, Look look) {
        return page(status, Templates.closed(look), look).build();
    }

    Response expired(int status, Look look) {
        return page(status, Templates.expired(look), look).build();
    }

    /** @param unsaved whether an answer was sent that could not be taken yet */
    Response waiting(int status, Duration retryAfter, boolean unsaved, Look look) {
        return page(status, Templates.waiting(retryAfter.toSeconds(), unsaved, look), look)
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }

    Response notFound(Look look) {
        return page(404, Templates.notFound(look), look).build();
    }

    Response notAsked(Look look) {
        return page(404, Templates.notAsked(look), look).build();
    }

    /** The page for whatever no other page speaks of. */
    String trouble(int status, Look look) {
        return in(Templates.trouble(status >= 500, look), look).render();
    }

    /** To the page itself, so that going back or reloading sends nothing again. */
    Response redirect(String address) {
        var response = Response.status(303).header(HttpHeaders.LOCATION, address);
        security.headers(null).forEach(response::header);
        return response.build();
    }

    Map<String, String> security() {
        return security.headers(null);
    }

    private Response.ResponseBuilder page(int status, TemplateInstance template, Look look) {
        var response = Response.status(status).type(HTML).entity(in(template, look).render());
        security.headers(look.frameOrigins()).forEach(response::header);
        return response;
    }

    private static TemplateInstance in(TemplateInstance template, Look look) {
        return template.setLocale(look.language().tag());
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance survey(SurveyForm form, Look look);

        static native TemplateInstance thanks(ThanksView end, Look look);

        static native TemplateInstance closed(Look look);

        static native TemplateInstance expired(Look look);

        static native TemplateInstance waiting(long seconds, boolean unsaved, Look look);

        static native TemplateInstance notFound(Look look);

        static native TemplateInstance notAsked(Look look);

        static native TemplateInstance trouble(boolean ours, Look look);
    }
}
