package dev.afterword.devstack.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import dev.afterword.devstack.stack.StackDescription;

/** The examples in the README, with the addresses of a running stack in place of the usual ones. */
final class Readme {

    private final String text;

    Readme(StackDescription stack) throws IOException {
        text = Files.readString(TestStack.HOME.resolve("README.md"))
                .replace("http://localhost:8081", stack.feedbackUrl())
                .replace("http://localhost:8083", stack.scoringUrl());
    }

    /** Every example in that language that contains the word; in their order. */
    List<String> examples(String language, String word) {
        return Pattern.compile("^```" + language + "\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL).matcher(text).results()
                .map(found -> found.group(1)).filter(example -> example.contains(word)).toList();
    }

    /** The only such example. */
    String example(String language, String word) {
        var found = examples(language, word);
        if (found.size() != 1) {
            throw new AssertionError("the README has " + found.size() + " examples in " + language + " with " + word);
        }
        return found.get(0);
    }
}
