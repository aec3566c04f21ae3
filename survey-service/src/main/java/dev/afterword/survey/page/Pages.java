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

    Response survey(SurveyForm form) {
        return page(form.problems().isEmpty() ? 200 : UNPROCESSABLE, Templates.survey(form)).build();
    }

    Response thanks(String link, String company) {
        return page(200, Templates.thanks(link, company)).build();
    }

    Response closed(int status) {
        return page(status, Templates.closed()).build();
    }

    /** @param unsaved whether an answer was sent that could not be taken yet */
    Response waiting(int status, Duration retryAfter, boolean unsaved) {
        return page(status, Templates.waiting(retryAfter.toSeconds(), unsaved))
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds()).build();
    }

    Response notFound() {
        return page(404, Templates.notFound()).build();
    }

    Response notAsked() {
        return page(404, Templates.notAsked()).build();
    }

    /** The page for whatever no other page speaks of. */
    String trouble(int status) {
        return Templates.trouble(status >= 500).render();
    }

    /** To the page itself, so that going back or reloading sends nothing again. */
    Response redirect(String link) {
        var response = Response.status(303).header(HttpHeaders.LOCATION, link);
        security.headers().forEach(response::header);
        return response.build();
    }

    Map<String, String> security() {
        return security.headers();
    }

    private Response.ResponseBuilder page(int status, TemplateInstance template) {
        var response = Response.status(status).type(HTML).entity(template.render());
        security.headers().forEach(response::header);
        return response;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {

        static native TemplateInstance survey(SurveyForm form);

        static native TemplateInstance thanks(String link, String company);

        static native TemplateInstance closed();

        static native TemplateInstance waiting(long seconds, boolean unsaved);

        static native TemplateInstance notFound();

        static native TemplateInstance notAsked();

        static native TemplateInstance trouble(boolean ours);
    }
}
