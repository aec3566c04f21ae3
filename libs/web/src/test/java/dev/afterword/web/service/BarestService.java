package dev.afterword.web.service;

import java.util.Map;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A service whose endpoints know neither survey links nor keys. */
public class BarestService implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("quarkus.arc.exclude-types",
                "dev.afterword.web.service.LinkResource,dev.afterword.web.service.GuardedResource",
                "afterword.links.signing-key", "");
    }
}
