package dev.afterword.k8s.render;

import java.util.ArrayList;
import java.util.Map;

/** What {@code make-secrets} prints: the Secrets that an operator creates before anything is applied. */
public final class MadeSecrets {

    private static final Map<String, String> TOLD = Map.of("BACKUP_ACCESS_KEY_ID", "id", "BACKUP_ACCESS_SECRET_KEY",
            "it's secret",
            "WORKSPACE_NAME", "Tom's: \"shop\"", "WORKSPACE_TIME_ZONE", "Europe/Berlin");

    private static Manifests made;

    private MadeSecrets() {
    }

    /** Made once: the values do not matter, only their names. */
    public static synchronized Manifests read() {
        if (made == null) {
            made = make();
        }
        return made.copy();
    }

    private static Manifests make() {
        Kustomize.assumeThere("openssl", "version");
        var command = new ArrayList<String>();
        command.add("env");
        TOLD.forEach((name, value) -> command.add(name + "=" + value));
        command.add("./make-secrets");
        return Manifests.parse(Kustomize.output(Checkout.file("k8s"), command.toArray(String[]::new)));
    }
}
