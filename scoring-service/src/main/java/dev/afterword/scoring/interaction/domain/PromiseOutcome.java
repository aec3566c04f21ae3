package dev.afterword.scoring.interaction.domain;

/**
 * What became of a settled promise by the record and by the customer's own word; counted as the metric {@link #METRIC}, by
 * {@link #code()}.
 *
 * @param record what the business's record says
 * @param word what the customer says
 */
public record PromiseOutcome(Record record, Word word) {

    public static final String METRIC = "promise";

    /** What the business's record says. */
    public enum Record {
        KEPT,
        KEPT_LATE,
        BROKEN
    }

    /** What the customer says. */
    public enum Word {
        NONE,
        YES,
        NO
    }

    static PromiseOutcome of(PromiseRecord promise, Said said) {
        var record = switch (promise.outcome()) {
            case "kept" -> Record.KEPT;
            case "kept_late" -> Record.KEPT_LATE;
            default -> Record.BROKEN;
        };
        if (said == null || said.promiseKept() == null) {
            return new PromiseOutcome(record, Word.NONE);
        }
        return new PromiseOutcome(record, said.promiseKept() ? Word.YES : Word.NO);
    }

    /** The one with that code. */
    public static PromiseOutcome of(int code) {
        return new PromiseOutcome(Record.values()[code / 3], Word.values()[code % 3]);
    }

    /** 0 to 8. */
    public int code() {
        return record.ordinal() * 3 + word.ordinal();
    }

    /** Kept in time: the customer's own word beats the record. */
    public boolean isKept() {
        return word == Word.NONE ? record == Record.KEPT : word == Word.YES;
    }

    /** Whether the customer says otherwise than the record. */
    public boolean isDisputed() {
        return word != Word.NONE && (word == Word.YES) != (record == Record.KEPT);
    }
}
