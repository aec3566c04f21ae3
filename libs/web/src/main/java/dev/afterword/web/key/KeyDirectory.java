package dev.afterword.web.key;

import java.util.Optional;

/** Knows the API keys. A service that owns them provides its own bean; every other gets the one that asks over HTTP. */
public interface KeyDirectory {

    /**
     * Called on a worker thread, so it may block. May throw a {@link dev.afterword.web.problem.ProblemException}, for example
     * when it cannot tell at the moment.
     *
     * @param key as the client sent it; look it up by {@link KeyHash}, never store or log it
     * @return empty for a key that is unknown, revoked or expired
     */
    Optional<KeyGrant> find(String key);
}
