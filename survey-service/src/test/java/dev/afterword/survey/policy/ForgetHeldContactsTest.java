package dev.afterword.survey.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import dev.afterword.survey.policy.domain.ContactKeys;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class ForgetHeldContactsTest {

    @Inject
    Backstage backstage;

    @Inject
    ForgetHeldContacts forgetHeldContacts;

    @Test
    void who_was_held_yesterday_is_forgotten_and_who_was_held_today_is_not() {
        var before = held();
        var today = held();
        backstage.run("update customer_contact set held_at = now() - interval '25 hours' where contact_key = '" + before + "'");
        forgetHeldContacts.forgetSome();
        assertThat(backstage.tracesOf(before)).doesNotContain("customer_contact");
        assertThat(backstage.tracesOf(today)).contains("customer_contact");
    }

    private String held() {
        var interaction = backstage.interaction("purchase", "Acme");
        backstage.invited(interaction, "auto", null);
        return ContactKeys.of(Backstage.WORKSPACE, interaction.customerRef(), null, null).primary();
    }
}
