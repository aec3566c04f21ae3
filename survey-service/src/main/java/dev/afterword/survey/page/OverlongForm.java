package dev.afterword.survey.page;

import dev.afterword.web.problem.BodySettings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers a browser whose form is over the limit with a page. The service's own check comes before JAX-RS, out of reach of
 * {@link PlainWords}, and would show JSON. It still stands behind this one, for scripts and for bodies of untold length.
 */
@Singleton
class OverlongForm {

    /** Before the body is read, at -3. */
    private static final int ORDER = -4;
    private static final int TOO_LARGE = 413;

    /** Up to here a form is heard out, in bytes: a browser shows no answer that comes while it still sends. */
    private static final long WORTH_HEARING = 1024 * 1024;

    private final Pages pages;
    private final Looks looks;
    private final long limit;

    OverlongForm(Pages pages, Looks looks, BodySettings settings) {
        this.pages = pages;
        this.looks = looks;
        this.limit = settings.max().asLongValue();
    }

    void install(@Observes Router router) {
        router.post("/s/*").order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        long length = announcedLength(request);
        if (length <= limit || Audience.of(request.getHeader(HttpHeaders.ACCEPT)) == Audience.SCRIPT) {
            context.next();
        } else if (length > WORTH_HEARING || request.headers().contains(HttpHeaders.EXPECT)) {
            var response = context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            response.endHandler(sent -> request.connection().close());
            answer(response, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        } else {
            request.exceptionHandler(gone -> {
                // the browser went away in the middle of its form: there is nobody to answer
            });
            request.endHandler(end -> answer(context.response(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
            request.resume();
        }
    }

    private void answer(HttpServerResponse response, String acceptLanguage) {
        response.setStatusCode(TOO_LARGE).putHeader(HttpHeaders.CONTENT_TYPE, Pages.HTML);
        pages.security().forEach(response::putHeader);
        response.end(pages.trouble(TOO_LARGE, looks.plain(Reader.of(acceptLanguage))));
    }

    /** @return 0 when it is not announced, or not as a number */
    private static long announcedLength(HttpServerRequest request) {
        var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
