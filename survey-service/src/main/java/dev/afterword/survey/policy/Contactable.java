package dev.afterword.survey.policy;

import java.util.UUID;

import dev.afterword.survey.policy.domain.ContactKeys;

/**
 * A customer who may be invited.
 *
 * @param keys at least one of them is there
 */
public record Contactable(UUID workspace, ContactKeys keys) {

    /** The key that invitations are counted by. */
    public Key primary() {
        return new Key(workspace, keys.primary());
    }

    /** One hash of one workspace. */
    public record Key(UUID workspace, String contactKey) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byWorkspace = workspace.compareTo(other.workspace);
            return byWorkspace != 0 ? byWorkspace : contactKey.compareTo(other.contactKey);
        }
    }
}
