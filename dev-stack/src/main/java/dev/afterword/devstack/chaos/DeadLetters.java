package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import dev.afterword.devstack.deadletter.DeadLetterQueue;
import dev.afterword.devstack.server.BrokerServer;

/** What the services put aside must be the poison, each at least once, and nothing else. */
final class DeadLetters {

    private final BrokerServer broker;

    DeadLetters(BrokerServer broker) {
        this.broker = broker;
    }

    /** A letter may be there twice when its consumer died between putting it aside and saying so. */
    Check check(int poisonous) throws IOException, TimeoutException {
        var wrong = new ArrayList<String>();
        var found = new int[1];
        try (var queue = new DeadLetterQueue(broker)) {
            queue.each((letter, message) -> {
                found[0]++;
                if (!letter.type().equals("?")) {
                    wrong.add(letter.type() + " of " + letter.queue() + ": " + letter.reason());
                }
            });
        }
        if (found[0] < poisonous) {
            wrong.addAll(List.of(found[0] + " of " + poisonous + " poisonous messages were put aside"));
        }
        return Check.of("dead letters, the poisonous messages alone", found[0], wrong);
    }
}
