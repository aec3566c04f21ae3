package dev.afterword.k8s.setting;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.Assumptions;

import dev.afterword.k8s.render.Checkout;

/** A service as it was packaged: what ships is what is looked at. */
public final class PackagedService {

    private final String name;
    private final Path application;

    private PackagedService(String name, Path application) {
        this.name = name;
        this.application = application;
    }

    public static PackagedService of(String name) {
        Path application = Checkout.file(name + "/target/quarkus-app");
        Assumptions.assumeTrue(Files.exists(application.resolve("quarkus-run.jar")), name + " is not packaged");
        return new PackagedService(name, application);
    }

    /** Everything that it brings along, by file name. */
    public Set<String> libraries() {
        return jars("lib").stream().map(jar -> jar.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Queues that it takes from. */
    public Set<String> queues() {
        var properties = properties();
        return properties.stringPropertyNames().stream()
                .filter(key -> key.matches("mp\\.messaging\\.incoming\\..*\\.queue\\.name"))
                .map(properties::getProperty).collect(Collectors.toSet());
    }

    /** Its settings: our own, as its classes have them, and those of the Quarkus extensions, as they describe themselves. */
    public KnownSettings settings() {
        var ours = OwnSettings.in(index(), properties());
        ours.add(QuarkusSettings.in(jars("lib")));
        return ours.known();
    }

    private Properties properties() {
        var properties = new Properties();
        try (var jar = new JarFile(jars("app").get(0).toFile())) {
            var entry = jar.getEntry("application.properties");
            properties.load(new StringReader(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
        return properties;
    }

    private Index index() {
        var indexer = new Indexer();
        var jars = new ArrayList<>(jars("app"));
        jars("lib").stream().filter(jar -> jar.getFileName().toString().startsWith("dev.afterword.")).forEach(jars::add);
        for (Path path : jars) {
            try (var jar = new JarFile(path.toFile())) {
                for (var entry : jar.stream().filter(file -> file.getName().endsWith(".class")).toList()) {
                    indexer.index(jar.getInputStream(entry));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path.toString(), e);
            }
        }
        return indexer.complete();
    }

    private List<Path> jars(String part) {
        try (var files = Files.walk(application.resolve(part))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
