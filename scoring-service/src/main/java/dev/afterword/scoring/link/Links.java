package dev.afterword.scoring.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.enterprise.context.ApplicationScoped;

/** Addresses that events carry, so that a CRM can lead people on to what an event is about. */
@ApplicationScoped
public class Links {

    private final String base;

    /** @param baseUrl where this service is reached from outside */
    Links(@ConfigProperty(name = "afterword.scores-base-url") Optional<URI> baseUrl) {
        base = baseUrl.map(url -> url.toString().replaceAll("/+$", "")).orElse(null);
    }

    /** Of a customer's standing, and of their recovery; {@code null} when there is nothing, or nowhere, to lead to. */
    public Map<String, String> of(String customerRef, UUID recoveryId) {
        var links = new LinkedHashMap<String, String>();
        if (base != null && customerRef != null) {
            links.put("standing", base + "/v1/customers/" + encoded(customerRef) + "/standing");
        }
        if (base != null && recoveryId != null) {
            links.put("recovery", base + "/v1/recoveries/" + recoveryId);
        }
        return links.isEmpty() ? null : links;
    }

    public Map<String, String> ofGoal(String metric, String touchpoint) {
        return base == null ? null : Map.of("goal", base + "/v1/goals/" + metric + "/" + encoded(touchpoint));
    }

    public Map<String, String> ofMaturity(String touchpoint) {
        return base == null ? null : Map.of("maturity", base + "/v1/maturity?touchpoint=" + encoded(touchpoint));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, UTF_8).replace("+", "%20");
    }
}
