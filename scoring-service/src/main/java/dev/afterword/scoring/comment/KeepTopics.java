package dev.afterword.scoring.comment;

import java.util.List;
import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the topics of a workspace. A change holds for the comments that are there, too, and at once. */
@ApplicationScoped
class KeepTopics {

    private static final int MOST_TOPICS = 50;

    private final TopicRepository topics;

    KeepTopics(TopicRepository topics) {
        this.topics = topics;
    }

    /**
     * @return whether it is new
     * @throws ProblemException 409 when the workspace has as many as it may
     */
    @Transactional
    boolean put(UUID workspace, Topic topic) {
        topics.lockTopicsOf(workspace);
        if (topics.countOthers(workspace, topic.key()) >= MOST_TOPICS) {
            throw ProblemException.conflict("This workspace has " + MOST_TOPICS + " topics. Delete one that nobody uses.");
        }
        return topics.put(workspace, topic);
    }

    /** @throws ProblemException 404 */
    @Transactional
    void delete(UUID workspace, String key) {
        topics.lockTopicsOf(workspace);
        if (!topics.delete(workspace, key)) {
            throw ProblemException.notFound("topic");
        }
    }

    List<Topic> all(UUID workspace) {
        return topics.all(workspace);
    }

    /** @throws ProblemException 404 */
    Topic one(UUID workspace, String key) {
        return topics.one(workspace, key).orElseThrow(() -> ProblemException.notFound("topic"));
    }
}
