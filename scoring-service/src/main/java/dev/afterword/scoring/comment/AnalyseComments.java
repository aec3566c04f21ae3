package dev.afterword.scoring.comment;

import org.jboss.logging.Logger;

import dev.afterword.recurring.Recurring;
import dev.afterword.scoring.comment.domain.Sentiment;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Looks at comments after they were stored, so that scoring never waits for it: a batch at a time, each in one transaction. Any
 * number of pods may do so; each skips what another one holds. What is cut off is done again.
 */
@ApplicationScoped
public class AnalyseComments {

    private static final Logger LOG = Logger.getLogger(AnalyseComments.class);
    private static final int BATCH = 100;

    private final CommentRepository comments;
    private final DetectLanguage detectLanguage;
    private final EnglishSentiment englishSentiment;

    AnalyseComments(CommentRepository comments, DetectLanguage detectLanguage, EnglishSentiment englishSentiment) {
        this.comments = comments;
        this.detectLanguage = detectLanguage;
        this.englishSentiment = englishSentiment;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("analyse comments", "afterword.comments.analyse-every", this::analyse);
    }

    public void analyse() {
        int looked;
        do {
            looked = QuarkusTransaction.requiringNew().call(this::analyseSome);
        } while (looked == BATCH);
    }

    private int analyseSome() {
        var waiting = comments.take(BATCH);
        if (!waiting.isEmpty()) {
            comments.note(waiting.stream().map(this::lookAt).toList());
        }
        return waiting.size();
    }

    /** One comment that makes a library stumble must not hold up those behind it. */
    private CommentRepository.LookedAt lookAt(CommentRepository.Waiting comment) {
        try {
            var language = detectLanguage.of(comment.words(), comment.locale());
            if (language == CommentLanguage.ENGLISH) {
                double leaning = englishSentiment.leaning(comment.words());
                return new CommentRepository.LookedAt(comment, language, Sentiment.of(leaning).wireName(), leaning);
            }
            return new CommentRepository.LookedAt(comment, language, null, null);
        } catch (RuntimeException e) {
            LOG.errorf(e, "The comment of response %s could not be analysed; it stays without language and mood",
                    comment.responseId());
            return new CommentRepository.LookedAt(comment, CommentLanguage.UNKNOWN, null, null);
        }
    }
}
