package dev.afterword.survey.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.survey.delivery.domain.Handover;
import dev.afterword.survey.delivery.domain.TwilioAnswer;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends text messages through Twilio's REST API. */
@ApplicationScoped
class TwilioProvider implements SmsProvider {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TwilioSettings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    TwilioProvider(TwilioSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean isConfigured() {
        return settings.accountSid().isPresent() && settings.authToken().isPresent()
                && (settings.from().isPresent() || settings.messagingServiceSid().isPresent());
    }

    /** The API knows no key that makes a repeated request harmless: once a request may have arrived, it is not sent again. */
    @Override
    public Handover send(UUID id, String number, String text) {
        try {
            return read(http.send(request(number, text), BodyHandlers.ofString())).judge();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Handover.Passing(e.getClass().getSimpleName());
        } catch (IOException e) {
            return new Handover.Accepted("unknown");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handover.Accepted("unknown");
        }
    }

    private HttpRequest request(String number, String text) {
        var form = new LinkedHashMap<String, String>();
        form.put("To", number);
        form.put("Body", text);
        settings.messagingServiceSid().ifPresentOrElse(service -> form.put("MessagingServiceSid", service),
                () -> form.put("From", settings.from().orElseThrow()));
        var account = settings.accountSid().orElseThrow();
        var login = Base64.getEncoder()
                .encodeToString((account + ":" + settings.authToken().orElseThrow()).getBytes(UTF_8));
        return HttpRequest.newBuilder(settings.baseUrl().resolve("/2010-04-01/Accounts/" + account + "/Messages.json"))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))).build();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(joining("&"));
    }

    private static TwilioAnswer read(HttpResponse<String> response) {
        try {
            var body = JSON.readTree(response.body());
            return new TwilioAnswer(response.statusCode(), body.path("sid").asText(null), body.path("code").asInt(0));
        } catch (JsonProcessingException e) {
            return new TwilioAnswer(response.statusCode(), null, 0);
        }
    }
}
