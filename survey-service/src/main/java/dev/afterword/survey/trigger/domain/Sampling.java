package dev.afterword.survey.trigger.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Which share of interactions is asked. Told by the interaction's id and the trigger alone: whoever decides again, here or on
 * another pod, decides the same. With a higher rate, those who were in the sample stay in it.
 *
 * @param rate 0 for nobody to 1 for all
 */
public record Sampling(double rate) {

    public static final Sampling EVERYBODY = new Sampling(1);

    private static final double STEP = 0x1.0p-53;
    private static final int SPARE_BITS = 11;

    public Sampling {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("a sampling rate is from 0 to 1, was " + rate);
        }
    }

    /** @param interactionId {@code null} for one that is only thought of, which is in unless nobody is */
    public boolean includes(UUID interactionId, String trigger) {
        return interactionId == null ? rate > 0 : place(interactionId, trigger) < rate;
    }

    /** From 0 to below 1, evenly spread. */
    private static double place(UUID interactionId, String trigger) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((interactionId + "/" + trigger).getBytes(UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> SPARE_BITS) * STEP;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
