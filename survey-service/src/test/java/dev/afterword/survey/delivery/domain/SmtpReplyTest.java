package dev.afterword.survey.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({ "550, 550 5.1.1 user unknown, true", "550, no such user, true", "553, 553 5.1.3 bad address, true",
            "550, 550 5.2.1 mailbox disabled, true" })
    void a_mailbox_that_is_not_there_is_refused_for_good(int code, String text, boolean ofRecipient) {
        assertThat(new SmtpReply(code, text, ofRecipient).judge()).isEqualTo(new Handover.Refused("address_refused", true));
    }

    @ParameterizedTest
    @CsvSource({ "550, 550 5.7.1 blocked by policy, true", "552, 552 5.2.2 mailbox full, true", "554, spam, false",
            "550, 550 5.1.1 said to the sender, false" })
    void a_no_to_the_message_is_no_no_to_the_address(int code, String text, boolean ofRecipient) {
        assertThat(new SmtpReply(code, text, ofRecipient).judge()).isEqualTo(new Handover.Refused("message_refused", false));
    }

    @ParameterizedTest
    @CsvSource({ "421, busy, false", "450, 450 4.2.1 greylisted, true", "452, too many recipients, true",
            "535, 535 5.7.8 wrong password, false", "530, 530 5.7.0 STARTTLS first, false" })
    void what_may_pass_or_is_our_own_fault_is_tried_again(int code, String text, boolean ofRecipient) {
        assertThat(new SmtpReply(code, text, ofRecipient).judge()).isInstanceOf(Handover.Passing.class);
    }
}
