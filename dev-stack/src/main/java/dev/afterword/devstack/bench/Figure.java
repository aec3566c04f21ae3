package dev.afterword.devstack.bench;

import java.util.List;

/** One thing that is measured. Leaves no service running, and no queue or outbox filled, behind it. */
interface Figure {

    /** For {@code --only}. */
    String name();

    List<Row> measure(BenchScene scene, Samples samples, Effort effort) throws Exception;
}
