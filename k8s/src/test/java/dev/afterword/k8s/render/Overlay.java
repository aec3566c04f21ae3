package dev.afterword.k8s.render;

import java.util.Set;
import java.util.TreeSet;

/** What an operator may apply, with everything that is there once it is: what operators and {@code make-secrets} add. */
public enum Overlay {

    DEV("overlays/dev"),
    PROD("overlays/prod"),
    GATEWAY("src/test/kustomize/gateway"),
    TRACES("src/test/kustomize/traces");

    private static final Set<String> EVERYWHERE = Set.of(
            "feedback-api > postgres:5432", "survey-service > postgres:5432", "scoring-service > postgres:5432",
            "feedback-api > rabbitmq:5672", "survey-service > rabbitmq:5672", "scoring-service > rabbitmq:5672",
            "survey-service > feedback-api:8081", "scoring-service > feedback-api:8081",
            "feedback-api > @kube-system:53", "survey-service > @kube-system:53", "scoring-service > @kube-system:53",
            "postgres > @kube-system:53", "rabbitmq > @kube-system:53",
            "survey-service > @0.0.0.0/0:443", "survey-service > @0.0.0.0/0:465", "survey-service > @0.0.0.0/0:587");

    private static final Set<String> PROD_ONLY = Set.of(
            "postgres > postgres:5432", "postgres > postgres:8000",
            "@cnpg-system > postgres:5432", "@cnpg-system > postgres:8000", "@monitoring > postgres:9187",
            "postgres > @0.0.0.0/0:443", "postgres > @0.0.0.0/0:6443",
            "rabbitmq > rabbitmq:4369", "rabbitmq > rabbitmq:25672",
            "@keda > rabbitmq:5672", "@rabbitmq-system > rabbitmq:15672", "@monitoring > rabbitmq:15692",
            "rabbitmq > @0.0.0.0/0:443", "rabbitmq > @0.0.0.0/0:6443");

    private final String directory;

    Overlay(String directory) {
        this.directory = directory;
    }

    /** What {@code kubectl apply -k} sends. */
    public Manifests sent() {
        return Kustomize.render(directory);
    }

    /** What is there once it is applied. */
    public Manifests applied() {
        var sent = Operators.at(sent());
        return forRealUse() ? sent.and(MadeSecrets.read()) : sent;
    }

    /** Whether it is made for a cluster that people rely on. */
    public boolean forRealUse() {
        return this == PROD || this == TRACES;
    }

    /** Who is meant to talk to whom. */
    public Set<String> arrows() {
        var arrows = new TreeSet<>(EVERYWHERE);
        if (forRealUse()) {
            arrows.addAll(PROD_ONLY);
            fromOutside(arrows, "monitoring");
            fromOutside(arrows, "ingress-nginx");
        }
        if (this == GATEWAY) {
            fromOutside(arrows, "gateway");
        }
        if (this == TRACES) {
            Services.NAMES.forEach(service -> arrows.add(service + " > @observability:4318"));
        }
        return arrows;
    }

    /** One policy opens the ports of all three; a pod has no other port open than its own. */
    private static void fromOutside(Set<String> arrows, String namespace) {
        for (String service : Services.NAMES) {
            for (int port : Services.PORTS) {
                arrows.add("@" + namespace + " > " + service + ":" + port);
            }
        }
    }
}
