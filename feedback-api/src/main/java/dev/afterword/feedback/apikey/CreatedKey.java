package dev.afterword.feedback.apikey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import dev.afterword.feedback.apikey.domain.ApiKey;

/**
 * A new API key: the only answer that ever holds the key itself. Never logged, never stored.
 *
 * @param key in plain text; {@code null} in the answer that is kept to be given again
 */
public record CreatedKey(@JsonUnwrapped ApiKeyAnswer apiKey, String key) {

    public static CreatedKey of(ApiKey apiKey, String key) {
        return new CreatedKey(ApiKeyAnswer.of(apiKey), key);
    }

    /** The same, as it may be kept. */
    public CreatedKey withoutKey() {
        return new CreatedKey(apiKey, null);
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "CreatedKey[" + apiKey.id() + "]";
    }
}
