package dev.afterword.devstack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;

import com.rabbitmq.client.GetResponse;

import dev.afterword.devstack.deadletter.DeadLetter;
import dev.afterword.devstack.deadletter.DeadLetterQueue;
import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.ServerUrls;
import dev.afterword.devstack.server.StartFailure;
import dev.afterword.devstack.stack.StackDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what could not be processed, and sends it again. */
@Command(name = "dead-letters", mixinStandardHelpOptions = true, description = {
        "Shows the messages that a service could not process, with the reason, and those",
        "that a CRM rejected (these go by themselves after 30 days).",
        "With --replay each goes back to the queue it came from: mend the cause first.",
        "Works on the stack that 'up' runs, or on the broker in AFTERWORD_RABBITMQ_URL." })
final class DeadLettersCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--replay", description = "Sends them again. A letter leaves only once its queue has it.")
    private boolean replay;

    @Option(names = "--queue", paramLabel = "QUEUE", description = "Only those that came from this queue.")
    private String queue;

    @Mixin
    private DataOption data;

    private int shown;
    private int sent;
    private int stayed;

    @Override
    public Integer call() throws Exception {
        var console = new Console(spec.commandLine().getOut());
        try (var letters = new DeadLetterQueue(broker())) {
            letters.each((letter, message) -> {
                if (queue == null || queue.equals(letter.queue())) {
                    show(console, letter);
                    if (replay) {
                        sendAgain(letters, letter, message);
                    }
                }
            });
        }
        console.say(shown == 0 ? "No dead letters."
                : replay ? sent + " sent again, " + stayed + " kept because their queue is gone."
                        : shown + " dead letters. Add --replay to send them again.");
        return stayed == 0 ? 0 : 1;
    }

    private void show(Console console, DeadLetter letter) {
        shown++;
        console.say("%-24s %-32s %-26s %s%n  %s".formatted(letter.failedAt(),
                letter.queue() == null ? "(unknown queue)" : letter.queue(), letter.type(), letter.eventId(), letter.reason()));
    }

    private void sendAgain(DeadLetterQueue letters, DeadLetter letter, GetResponse message) {
        try {
            if (letters.sendAgain(letter, message)) {
                sent++;
            } else {
                stayed++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TimeoutException e) {
            throw new UncheckedIOException(new IOException("the broker did not confirm", e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("stopped", e));
        }
    }

    private BrokerServer broker() {
        return ServerUrls.broker(System.getenv())
                .or(() -> StackDescription.read(data.path())
                        .flatMap(stack -> ServerUrls.broker(Map.of(ServerUrls.RABBITMQ, stack.brokerUrl()))))
                .orElseThrow(() -> new StartFailure(
                        "No broker to look at: run './afterword up' in another terminal, or set " + ServerUrls.RABBITMQ + "."));
    }
}
