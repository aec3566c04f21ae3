package dev.afterword.devstack.command;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** Where a lasting stack keeps its data. */
final class DataOption {

    @Option(names = "--data", paramLabel = "DIR", description = "Where everything is kept. Default: .afterword in the checkout.")
    private Path data;

    Path path() {
        return data == null ? Afterword.home().resolve(".afterword") : data.toAbsolutePath().normalize();
    }
}
