package dev.afterword.devstack.chaos;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.devstack.client.FeedbackClient.Answered;
import dev.afterword.devstack.play.Plan;
import dev.afterword.devstack.play.Witness;

/** What the suite has acknowledged, kept where the suite cannot reach it: in memory, and in a file to look at afterwards. */
final class Ledger implements Witness, AutoCloseable {

    private final BufferedWriter file;
    private final Map<String, UUID> interactions = new LinkedHashMap<>();
    private final Map<UUID, Answer> answers = new HashMap<>();
    private final List<String> contradictions = new ArrayList<>();

    /** The last acknowledged revision of one response, with everything that was acknowledged to be in it. */
    record Answer(UUID interaction, int revision, Map<String, String> content) {
    }

    Ledger(Path path) throws IOException {
        file = Files.newBufferedWriter(path);
    }

    @Override
    public synchronized void recorded(Plan plan, UUID interaction) {
        var source = (String) plan.interaction().get("source_id");
        UUID before = interactions.put(source, interaction);
        if (before != null && !before.equals(interaction)) {
            contradictions.add(source + " was recorded as " + before + " and as " + interaction);
        }
        write("recorded " + source + " " + interaction);
    }

    @Override
    public synchronized void answered(UUID interaction, Answered response, Map<String, String> content) {
        var before = answers.get(response.responseId());
        var all = new HashMap<String, String>(before == null ? Map.of() : before.content());
        all.putAll(content);
        int revision = before == null ? response.revision() : Math.max(before.revision(), response.revision());
        answers.put(response.responseId(), new Answer(interaction, revision, all));
        write("answered " + interaction + " " + response.responseId() + " " + response.revision());
    }

    private void write(String line) {
        try {
            file.write(line);
            file.newLine();
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Map<String, UUID> interactions() {
        return Map.copyOf(interactions);
    }

    synchronized Map<UUID, Answer> answers() {
        return Map.copyOf(answers);
    }

    synchronized List<String> contradictions() {
        return List.copyOf(contradictions);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
