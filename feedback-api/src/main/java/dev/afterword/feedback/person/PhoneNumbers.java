package dev.afterword.feedback.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Telephone numbers by the numbering plans of their countries. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private static final String NO_COUNTRY = "ZZ";

    /** A plus and 15 digits: some countries have longer numbers at home, but none that can be called from abroad. */
    private static final int LONGEST = 16;

    private PhoneNumbers() {
    }

    /**
     * An international number as ITU-T E.164 writes it, {@code +4930901820}, of a country that exists and a length that it
     * has. Not whether that range is in use: plans grow faster than libraries, and refusing a real number loses a customer.
     */
    public static boolean isE164(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            var number = PLANS.parse(text, NO_COUNTRY);
            return PLANS.format(number, PhoneNumberFormat.E164).equals(text) && PLANS.isPossibleNumber(number);
        } catch (NumberParseException e) {
            return false;
        }
    }
}
