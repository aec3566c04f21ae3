package dev.afterword.scoring.goal;

import java.util.UUID;

import dev.afterword.scoring.rebuild.AfterRebuild;
import jakarta.enterprise.context.ApplicationScoped;

/** Every goal of a workspace is judged again once its tallies have been put right. */
@ApplicationScoped
class TouchRebuiltGoals implements AfterRebuild {

    private final JudgeRepository judging;

    TouchRebuiltGoals(JudgeRepository judging) {
        this.judging = judging;
    }

    @Override
    public void corrected(UUID workspace) {
        judging.touchAll(workspace);
    }
}
