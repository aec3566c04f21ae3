package dev.afterword.contracts;

/** Names on the broker that more than one service knows. */
public final class Exchanges {

    /** Topic exchange that every event goes through; the routing key is the event's type. */
    public static final String EVENTS = "afterword.events";

    /** Fanout exchange, and its queue, for events that no queue took. */
    public static final String UNROUTED = "afterword.unrouted";

    /** Fanout exchange, and its queue, for messages that a consumer could not process. */
    public static final String DEAD = "afterword.dead";

    /** Fanout exchange, and its queue, for messages that a CRM rejected: kept apart and for a limited time. */
    public static final String DEAD_CRM = "afterword.dead.crm";

    private Exchanges() {
    }
}
