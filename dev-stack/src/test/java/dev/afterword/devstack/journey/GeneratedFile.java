package dev.afterword.devstack.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.play.Run;
import dev.afterword.devstack.replay.ColumnMapping;
import dev.afterword.devstack.replay.Columns;
import dev.afterword.devstack.replay.FeedbackFile;
import dev.afterword.devstack.replay.Replay;
import dev.afterword.devstack.replay.TouchpointSetup;
import dev.afterword.devstack.report.Result;
import dev.afterword.devstack.stack.StackDescription;

/** A CSV file with a csat and an nps in every line, all at one touchpoint, and its replay. */
record GeneratedFile(Path path, String touchpoint) {

    static final int LINES = 1_000;

    static GeneratedFile in(Path directory, String touchpoint, int lines) throws IOException {
        var random = new Random(touchpoint.hashCode());
        var text = new StringBuilder("satisfied,recommend,words,day\n");
        for (int line = 0; line < lines; line++) {
            text.append(1 + random.nextInt(5)).append(',').append(random.nextInt(11)).append(",\"words, \n of ")
                    .append(line).append("\",2026-0").append(1 + random.nextInt(6)).append("-15\n");
        }
        return new GeneratedFile(Files.writeString(directory.resolve(touchpoint + ".csv"), text), touchpoint);
    }

    /** @param oneDone told after each line how many are done */
    Result replay(StackDescription stack, BiConsumer<GeneratedFile, Integer> oneDone) throws Exception {
        var client = new FeedbackClient(stack.feedbackUrl(), stack.key());
        var columns = new Columns(touchpoint, null, Map.of("csat", "satisfied", "nps", "recommend"), "words", "day", null);
        var done = new java.util.concurrent.atomic.AtomicInteger();
        try (var file = FeedbackFile.open(path, java.nio.charset.StandardCharsets.UTF_8, null);
                var run = new Run(client, new ScoresClient(stack.scoringUrl(), stack.key()), new CrmClient(stack.webUrl()),
                        (plan, reason) -> System.out.println(plan.label() + ": " + reason),
                        () -> oneDone.accept(this, done.incrementAndGet()))) {
            var replay = new Replay(new ColumnMapping(columns, file.header(), ZoneId.of("Europe/Berlin")),
                    new TouchpointSetup(client, "purchase", null, "Ann Owner <ann@example.com>"),
                    bad -> System.out.println("line " + bad.line() + ": " + bad.getMessage()));
            replay.play(file, run);
            return run.result(false, replay.bad());
        }
    }
}
