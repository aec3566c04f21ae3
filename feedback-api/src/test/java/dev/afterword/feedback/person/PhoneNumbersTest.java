package dev.afterword.feedback.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = { "+4930901820", "+12025550123", "+441632960961", "+390612345678", "+80012345678",
            "+5491123456789" })
    void international_numbers_are_taken(String phone) {
        assertThat(PhoneNumbers.isE164(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "+", "030901820", "004930901820", "+49 30 901820", "+49-30-901820", "tel:+4930901820",
            "+49 (0)30 901820", "+0301234567", "+49", "+999301234567", "+1202555012", "+120255501234",
            "+4930901820123456", "+49abc12345", "+1800FLOWERS", "+4930901820;ext=5", "+４９３０９０１８２０" })
    void what_is_not_e164_or_no_number_of_any_country_is_refused(String phone) {
        assertThat(PhoneNumbers.isE164(phone)).isFalse();
    }
}
