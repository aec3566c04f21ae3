package dev.afterword.survey.delivery;

import dev.afterword.survey.delivery.domain.Handover;
import dev.afterword.survey.trigger.domain.Channel;

/** Hands messages of one channel over to the next hop. */
interface Messenger {

    Channel channel();

    /** Waits for the next hop's answer. Throws nothing that can be foreseen. */
    Handover send(Message message);
}
