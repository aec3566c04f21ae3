package dev.afterword.devstack.stack;

import dev.afterword.devstack.server.Ports;

/** Where the services and the demo's web pages listen, on loopback. */
public record StackPorts(int feedback, int survey, int scoring, int web) {

    /** Four free ports. */
    public static StackPorts anyFree() {
        return new StackPorts(0, 0, 0, 0).chosen();
    }

    /** Takes a free port for each 0; a given one must not be taken. */
    StackPorts chosen() {
        return new StackPorts(choose(feedback, "feedback-api", "--feedback-port"),
                choose(survey, "survey-service", "--survey-port"),
                choose(scoring, "scoring-service", "--scoring-port"),
                choose(web, "the demo's web pages", "--web-port"));
    }

    private static int choose(int port, String what, String option) {
        if (port == 0) {
            return Ports.free();
        }
        Ports.requireFree(port, what, option);
        return port;
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
