package dev.afterword.feedback.thanks;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.link.LinkSigner;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The link is the key to a customer's page: only one signed with a key of this installation opens it, and it alone. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ThanksLinkTest {

    private static final byte[] CURRENT = "test-only-test-only-test-only-!!!!!".getBytes(US_ASCII);
    private static final byte[] OLDER = "test-only-older-test-only-older-!!!".getBytes(US_ASCII);

    @Inject
    ThanksVisit visits;

    private UUID interaction;

    @BeforeEach
    void record_an_interaction() {
        interaction = visits.interaction("null", "none");
    }

    @Test
    void a_link_opens_its_page_whichever_of_the_installations_keys_has_signed_it() {
        opens(signed(1, CURRENT));
        opens(signed(7, OLDER));
    }

    @Test
    void a_key_that_is_dropped_or_was_never_there_opens_nothing() {
        leadsNowhere(signed(2, OLDER));
        leadsNowhere(signed(1, OLDER));
        leadsNowhere(signed(7, CURRENT));
    }

    /** 16 bytes of interaction id, one of key id, 10 of proof. */
    @TestFactory
    Stream<DynamicTest> a_link_with_a_changed_byte_leads_nowhere() {
        byte[] genuine = Base64.getUrlDecoder().decode(signed(1, CURRENT));
        return IntStream.range(0, genuine.length).mapToObj(position -> DynamicTest.dynamicTest("byte " + position, () -> {
            byte[] bytes = genuine.clone();
            bytes[position] ^= (byte) (1 << position % 8);
            leadsNowhere(Base64.getUrlEncoder().encodeToString(bytes));
        }));
    }

    @Test
    void a_link_cut_off_or_lengthened_leads_nowhere() {
        String genuine = signed(1, CURRENT);
        for (int length = 1; length < genuine.length(); length++) {
            leadsNowhere(genuine.substring(0, length));
        }
        leadsNowhere(genuine + "A");
        leadsNowhere(genuine + "%3D");
        leadsNowhere(genuine + genuine);
        leadsNowhere("%20" + genuine);
    }

    private String signed(int keyId, byte[] key) {
        return new LinkSigner(keyId, Map.of(keyId, key)).sign(interaction);
    }

    private static void opens(String link) {
        given().get("/thanks/" + link).then().statusCode(200).body(containsString("Thank you"));
    }

    private static void leadsNowhere(String link) {
        given().urlEncodingEnabled(false).get("/thanks/" + link).then().statusCode(404)
                .body(containsString("The link may have been cut off"));
    }
}
