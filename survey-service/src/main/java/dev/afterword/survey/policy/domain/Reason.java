package dev.afterword.survey.policy.domain;

/** Why an invitation is not offered or not delivered: stable codes, which events and lists tell. */
public final class Reason {

    public static final String RECENTLY_INVITED = "recently_invited";
    public static final String YEARLY_LIMIT = "yearly_limit";
    public static final String SURVEY_RECONTACT = "survey_recontact";
    public static final String UNSUBSCRIBED = "unsubscribed";
    /** None of the wanted channels reaches the customer. */
    public static final String NO_ADDRESS = "no_address";
    /** The address or number takes no messages, now or before. */
    public static final String ADDRESS_REFUSED = "address_refused";
    /** This installation, or this workspace, cannot send mail. */
    public static final String EMAIL_NOT_CONFIGURED = "email_not_configured";
    public static final String SMS_NOT_CONFIGURED = "sms_not_configured";
    /** The next hop takes the address but not this message. */
    public static final String MESSAGE_REFUSED = "message_refused";
    public static final String TOO_MANY_ATTEMPTS = "too_many_attempts";

    private Reason() {
    }
}
