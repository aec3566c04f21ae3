package dev.afterword.devstack.replay;

import java.util.function.Consumer;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.play.Run;

/** Plays a whole file, line by line; a bad line is told and left out. */
public final class Replay {

    private final ColumnMapping mapping;
    private final TouchpointSetup touchpoints;
    private final Consumer<BadLine> badLine;
    private long bad;

    public Replay(ColumnMapping mapping, TouchpointSetup touchpoints, Consumer<BadLine> badLine) {
        this.mapping = mapping;
        this.touchpoints = touchpoints;
        this.badLine = badLine;
    }

    /** Returns when every line has been played. */
    public void play(FeedbackFile file, Run run) throws InterruptedException, CallFailed {
        try {
            for (CsvRecord record : file) {
                play(record, run);
            }
        } catch (IllegalArgumentException e) {
            tell(new BadLine(0, e.getMessage()));
        }
        run.finish();
    }

    private void play(CsvRecord record, Run run) throws InterruptedException, CallFailed {
        try {
            var touchpoint = mapping.touchpoint(record);
            var plan = mapping.plan(record, touchpoint);
            require(touchpoint, record);
            run.play(plan);
        } catch (BadLine e) {
            tell(e);
        }
    }

    private void require(ColumnMapping.Touchpoint touchpoint, CsvRecord record) throws CallFailed, BadLine {
        try {
            touchpoints.require(touchpoint);
        } catch (CallFailed e) {
            if (e.status() != 422) {
                throw e; // a wrong key or a service that stays away concerns every line
            }
            throw new BadLine(record.getStartingLineNumber(), "touchpoint " + touchpoint.key() + ": " + e.getMessage());
        }
    }

    private void tell(BadLine line) {
        bad++;
        badLine.accept(line);
    }

    /** Lines that were left out. */
    public long bad() {
        return bad;
    }
}
