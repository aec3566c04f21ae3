package dev.afterword.survey.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioAnswerTest {

    @Test
    void a_message_with_an_id_is_theirs() {
        assertThat(new TwilioAnswer(201, "SM1", 0).judge()).isEqualTo(new Handover.Accepted("SM1"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 21211, 21610, 21614 })
    void a_number_that_takes_no_messages_is_refused_for_good(int code) {
        assertThat(new TwilioAnswer(400, null, code).judge()).isEqualTo(new Handover.Refused("address_refused", true));
    }

    @Test
    void another_error_of_the_request_will_not_pass() {
        assertThat(new TwilioAnswer(400, null, 21617).judge()).isEqualTo(new Handover.Refused("message_refused", false));
    }

    @ParameterizedTest
    @CsvSource({ "429, 20429", "500, 0", "503, 20503", "401, 20003", "403, 0" })
    void overload_and_trouble_with_our_account_may_pass(int status, int code) {
        assertThat(new TwilioAnswer(status, null, code).judge()).isInstanceOf(Handover.Passing.class);
    }
}
