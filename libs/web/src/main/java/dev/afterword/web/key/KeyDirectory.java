package dev.afterword.web.key;

import java.util.Optional;

/** Knows the API keys. A service that owns them provides its own bean; every other gets the one that asks over HTTP. */
public interface KeyDirectory {

    /**
     * What {@link #find} would say, as far as it is known without asking anybody. Called on the event loop: never blocks.
     *
     * @param key as the client sent it
     * @return empty for a key that has to be looked up
     */
    Optional<KeyGrant> recall(String key);

    /**
     * Called on a worker thread, so it may block. May throw a {@link dev.afterword.web.problem.ProblemException}, for example
     * when it cannot tell at the moment.
     *
     * @param key as the client sent it; look it up by {@link KeyHash}, never store or log it
     * @return empty for a key that is unknown, revoked or expired
     */
    Optional<KeyGrant> find(String key);
}
