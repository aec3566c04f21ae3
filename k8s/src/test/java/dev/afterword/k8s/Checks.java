package dev.afterword.k8s;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Assumptions;

import dev.afterword.k8s.check.Addresses;
import dev.afterword.k8s.check.Arrows;
import dev.afterword.k8s.check.Autoscalers;
import dev.afterword.k8s.check.Check;
import dev.afterword.k8s.check.Environment;
import dev.afterword.k8s.check.PodSecurity;
import dev.afterword.k8s.check.Queues;
import dev.afterword.k8s.check.References;
import dev.afterword.k8s.check.Running;
import dev.afterword.k8s.check.Schemas;
import dev.afterword.k8s.check.Selectors;
import dev.afterword.k8s.render.Checkout;
import dev.afterword.k8s.render.Overlay;
import dev.afterword.k8s.render.Services;
import dev.afterword.k8s.setting.KnownSettings;
import dev.afterword.k8s.setting.PackagedService;

/** Every rule by its name, made ready for an overlay. */
enum Checks {

    SCHEMAS(overlay -> SchemasAtHand.read()),
    POD_SECURITY(overlay -> new PodSecurity()),
    RUNNING(overlay -> new Running()),
    SELECTORS(overlay -> new Selectors()),
    REFERENCES(overlay -> new References()),
    ADDRESSES(overlay -> new Addresses()),
    AUTOSCALERS(overlay -> new Autoscalers(overlay.forRealUse())),
    ARROWS(overlay -> new Arrows(overlay.arrows())),
    QUEUES(overlay -> new Queues(perService(PackagedService::queues))),
    ENVIRONMENT(overlay -> new Environment(settings()));

    private final Function<Overlay, Check> making;

    Checks(Function<Overlay, Check> making) {
        this.making = making;
    }

    Check of(Overlay overlay) {
        return making.apply(overlay);
    }

    static Map<String, KnownSettings> settings() {
        return SettingsAtHand.ALL;
    }

    private static <T> Map<String, T> perService(Function<PackagedService, T> reading) {
        return Services.NAMES.stream().collect(Collectors.toMap(name -> name, name -> reading.apply(PackagedService.of(name))));
    }

    /** Read once: it takes a second. */
    private static final class SettingsAtHand {
        private static final Map<String, KnownSettings> ALL = perService(PackagedService::settings);
    }

    private static final class SchemasAtHand {
        private static Schemas schemas;

        static synchronized Schemas read() {
            var folder = Checkout.schemas();
            Assumptions.assumeTrue(Files.isDirectory(folder), "no Kubernetes schemas in " + folder);
            try {
                schemas = schemas == null ? new Schemas(folder) : schemas;
                return schemas;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
