package dev.afterword.scoring.comment;

import java.util.List;

import dev.afterword.scoring.score.AfterScoring;
import dev.afterword.scoring.score.AlongScores;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the words of what was scored, in the same transaction; what follows from them is worked out after it. */
@ApplicationScoped
class StoreComments implements AfterScoring {

    private final CommentRepository comments;

    StoreComments(CommentRepository comments) {
        this.comments = comments;
    }

    @Override
    public void scored(List<EffectiveRevision> revisions, List<AlongScores.Along> along, Counts counts) {
        var last = revisions.stream().filter(EffectiveRevision::last).toList();
        comments.remove(last.stream().filter(revision -> revision.before().isPresent()).map(WrittenComment::of)
                .filter(comment -> comment.words() == null).toList());
        comments.put(last.stream().map(WrittenComment::of).filter(comment -> comment.words() != null).toList());
    }
}
