package dev.afterword.k8s.render;

import java.util.List;

/** The services that are deployed. */
public final class Services {

    public static final List<String> NAMES = List.of("feedback-api", "survey-service", "scoring-service");

    public static final List<Integer> PORTS = List.of(8081, 8082, 8083);

    private Services() {
    }
}
