package dev.afterword.survey.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.icegreen.greenmail.util.GreenMail;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.invitation.OfferSurveys;
import dev.afterword.survey.policy.ContactPolicies;
import dev.afterword.survey.policy.domain.ContactPolicy;
import dev.afterword.survey.policy.domain.SendWindow;
import dev.afterword.survey.sender.Sender;
import dev.afterword.survey.sender.Senders;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

@QuarkusTest
@WithTestResource(value = MailServer.class, scope = TestResourceScope.RESTRICTED_TO_CLASS)
class SentMailTest {

    private static final SendWindow ALWAYS = new SendWindow(EnumSet.allOf(DayOfWeek.class),
            LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    private static final Pattern LINKS = Pattern.compile("https://survey\\.example\\.org(/[^\\s\"<>]+)");

    GreenMail mail;

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @Inject
    DeliverDue deliverDue;

    @Inject
    ContactPolicies policies;

    @Inject
    Senders senders;

    private final UUID workspace = UUID.randomUUID();
    private final String ref = "c-" + UUID.randomUUID();
    private final String address = UUID.randomUUID() + "@example.org";

    @BeforeEach
    void atAnyHour() throws Exception {
        mail.purgeEmailFromAllMailboxes();
        policies.put(workspace, new ContactPolicy(0, 1000, Map.of(), ALWAYS, 30, null));
    }

    @Test
    void a_mail_arrives_once_with_the_headers_that_mail_clients_need() throws Exception {
        var id = invite("en", "Acme \"& Sons\" <x>");
        deliverAll();
        deliverAll();
        var received = only();
        assertThat(received.getAllRecipients()).extracting(Object::toString).containsExactly(address);
        assertThat(received.getSubject()).isEqualTo("Acme \"& Sons\" <x>: one quick question");
        assertThat(received.getFrom()[0].toString()).contains("Acme").endsWith("<surveys@afterword.example>");
        String link = backstage.link(id);
        assertThat(header(received, "List-Unsubscribe")).isEqualTo("<https://survey.example.org/u/" + link + ">");
        assertThat(header(received, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(received, "Message-ID")).matches("<[0-9a-f-]{36}@afterword\\.example>");
        assertThat(header(received, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(received, "Content-Type")).startsWith("multipart/alternative");
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1");
        assertThat(backstage.events(id).get(1).at("/data/channel").asText()).isEqualTo("email");
        assertThat(backstage.tracesOf(address)).as("the address is kept no longer than needed").isEmpty();
    }

    @Test
    void a_mail_shows_its_question_with_one_tap_for_each_score_as_html_and_as_text() throws Exception {
        var id = invite("en", "Acme <b>");
        deliverAll();
        String survey = "https://survey.example.org/s/" + backstage.link(id);
        var html = part(only(), "text/html");
        var text = part(only(), "text/plain");
        for (int score = 0; score <= 10; score++) {
            assertThat(html).contains("href=\"" + survey + "?nps=" + score + "\"");
            assertThat(text).contains(survey + "?nps=" + score);
        }
        assertThat(html).contains("Acme &lt;b&gt;").doesNotContain("<b>", "<img", "<script").contains("lang=\"en\"");
        assertThat(text).contains("How likely is it", "0 = Not at all likely:", "10 = Extremely likely:");
        assertThat(text).contains("https://survey.example.org/u/" + backstage.link(id));
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "de-AT", "fr", "es-MX", "pt-BR", "ar-EG", "ja" })
    void a_mail_speaks_the_customers_language(String locale) throws Exception {
        invite(locale, "Acme");
        deliverAll();
        var html = part(only(), "text/html");
        assertThat(html).contains("lang=\"" + locale.substring(0, 2) + "\"")
                .contains(
                        locale.startsWith("ar") ? "dir=\"rtl\"" : "<html lang=\"" + locale.substring(0, 2) + "\" dir=\"ltr\"");
        if (!locale.equals("en")) {
            assertThat(html).doesNotContain("One tap is enough");
            assertThat(only().getSubject()).doesNotContain("quick question");
        }
    }

    @Test
    void a_workspace_has_its_own_sender() throws Exception {
        senders.put(workspace, new Sender("Zoë at Acme", "hello@acme.example", "care@acme.example"));
        invite("en", "Acme");
        deliverAll();
        assertThat(((InternetAddress) only().getFrom()[0]).getPersonal()).isEqualTo("Zoë at Acme");
        assertThat(((InternetAddress) only().getFrom()[0]).getAddress()).isEqualTo("hello@acme.example");
        assertThat(only().getReplyTo()[0].toString()).isEqualTo("care@acme.example");
        assertThat(header(only(), "Message-ID")).endsWith("@acme.example>");
    }

    @Test
    void a_scanner_that_opens_every_link_twice_leaves_no_answer_and_no_unsubscribing() throws Exception {
        var id = invite("en", "Acme");
        deliverAll();
        long before = backstage.rows();
        int opened = 0;
        for (int twice = 0; twice < 2; twice++) {
            for (String part : List.of(part(only(), "text/html"), part(only(), "text/plain"),
                    header(only(), "List-Unsubscribe"))) {
                var link = LINKS.matcher(part);
                while (link.find()) {
                    given().urlEncodingEnabled(false).get(link.group(1)).then().statusCode(200);
                    given().urlEncodingEnabled(false).head(link.group(1)).then().statusCode(200);
                    opened++;
                }
            }
        }
        assertThat(opened).isGreaterThan(40);
        assertThat(backstage.rows()).isEqualTo(before);
        assertThat(backstage.answers(id)).isEmpty();
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1");
    }

    @Test
    void the_mail_clients_own_button_unsubscribes_and_the_next_interaction_is_not_asked_about() throws Exception {
        var id = invite("de", "Acme");
        deliverAll();
        var link = LINKS.matcher(header(only(), "List-Unsubscribe"));
        assertThat(link.find()).isTrue();
        for (int twice = 0; twice < 2; twice++) {
            given().contentType("application/x-www-form-urlencoded").body("List-Unsubscribe=One-Click").post(link.group(1))
                    .then().statusCode(200);
        }
        assertThat(given().get(link.group(1)).asString()).contains("Sie sind abgemeldet", "name=\"again\"");
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1",
                "customer.unsubscribed.v1");
        var next = invite("de", "Acme");
        assertThat(backstage.events(next).get(0).at("/data/reason").asText()).isEqualTo("unsubscribed");
        given().contentType("application/x-www-form-urlencoded").body("again=yes").post(link.group(1)).then().statusCode(200);
        assertThat(backstage.eventTypes(invite("de", "Acme"))).containsExactly("invitation.scheduled.v1");
    }

    @Test
    void who_unsubscribes_before_a_mail_leaves_does_not_get_it() {
        var id = invite("en", "Acme");
        given().contentType("application/x-www-form-urlencoded").post("/u/" + backstage.link(id)).then().statusCode(200);
        deliverAll();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(backstage.events(id).get(2).at("/data/reason").asText()).isEqualTo("unsubscribed");
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "customer.unsubscribed.v1",
                "invitation.failed.v1");
    }

    @Test
    void many_pods_send_each_mail_once() {
        var ids = IntStream.range(0, 30).mapToObj(i -> invite("en", "Acme")).toList();
        var pods = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(this::deliverAll)).toList();
        pods.forEach(CompletableFuture::join);
        assertThat(mail.getReceivedMessages()).hasSize(30);
        assertThat(ids)
                .allMatch(id -> backstage.eventTypes(id).equals(List.of("invitation.scheduled.v1", "invitation.sent.v1")));
    }

    @Test
    void a_mail_that_somebody_died_over_is_not_sent_again() {
        var id = invite("en", "Acme");
        backstage.run("update delivery set sending_since = now() - interval '1 hour', claim = gen_random_uuid(), "
                + "claimed_until = now() - interval '50 minutes' where interaction_id = '" + id + "'");
        deliverAll();
        assertThat(mail.getReceivedMessages()).isEmpty();
        assertThat(backstage.eventTypes(id)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1");
    }

    @Test
    void a_mail_that_somebody_died_over_before_handing_it_over_is_sent() {
        var id = invite("en", "Acme");
        backstage.run("update delivery set attempts = 1, claim = gen_random_uuid(), "
                + "claimed_until = now() - interval '1 minute' where interaction_id = '" + id + "'");
        deliverAll();
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void one_reminder_follows_unless_the_survey_was_opened() {
        policies.put(workspace, new ContactPolicy(0, 1000, Map.of(), ALWAYS, 30, 3));
        var forgotten = invite("en", "Acme");
        var opened = invite("en", "Acme");
        deliverAll();
        given().post("/s/" + backstage.link(opened) + "/opened").then().statusCode(204);
        backstage.run("update delivery set next_at = now() where workspace = '" + workspace + "'");
        deliverAll();
        deliverAll();
        assertThat(mail.getReceivedMessages()).hasSize(3);
        assertThat(backstage.eventTypes(forgotten)).containsExactly("invitation.scheduled.v1", "invitation.sent.v1");
        assertThat(backstage.tracesOf(address)).isEmpty();
    }

    private static String header(MimeMessage message, String name) throws Exception {
        assertThat(message.getHeader(name)).as(name).hasSize(1);
        return MimeUtility.unfold(message.getHeader(name)[0]).strip();
    }

    private static String part(MimeMessage message, String type) throws Exception {
        var parts = (Multipart) message.getContent();
        for (int i = 0; i < parts.getCount(); i++) {
            if (parts.getBodyPart(i).isMimeType(type)) {
                return (String) parts.getBodyPart(i).getContent();
            }
        }
        throw new AssertionError("no part of type " + type);
    }

    private UUID invite(String locale, String company) {
        return invite(locale, company, "visit");
    }

    private UUID invite(String locale, String company, String kind) {
        var interaction = new InteractionContext(Ids.next(), Instant.now(), new WorkspaceRef(company, "Europe/Berlin"),
                new TouchpointRef("showroom", "Showroom", kind, "visit", "Kim Lee"), ref, null, locale, null, "web");
        offerSurveys.offer(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace,
                Backstage.TRACE, new InteractionRecorded(interaction, Instant.now(), null,
                        new Contact(address, null, "Kim", null), "email", null, Map.of()))));
        return interaction.interactionId();
    }

    /** A mail server may be busy for a moment, also that of the tests: the service tries again in minutes, a test at once. */
    private void deliverAll() {
        for (int rounds = 0; rounds < 3; rounds++) {
            while (deliverDue.deliverSome() > 0) {
                // until nothing is due
            }
            backstage.run("update delivery set next_at = now() where attempts > 0 and claim is null and workspace = '"
                    + workspace + "'");
        }
    }

    private MimeMessage only() {
        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        return received[0];
    }
}
