package dev.afterword.survey.delivery;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.afterword.survey.delivery.domain.Handover;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;

/** Sends no text messages, but remembers them, and answers as a test wants. */
@Mock
@Singleton
public class TestProvider implements SmsProvider {

    volatile boolean configured;
    volatile Handover answer;
    /** What happens while the provider has the message in hand. */
    volatile Runnable meanwhile = () -> {
    };
    final List<String> texts = new CopyOnWriteArrayList<>();

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public Handover send(UUID id, String number, String text) {
        texts.add(text);
        meanwhile.run();
        return answer;
    }
}
