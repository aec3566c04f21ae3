package dev.afterword.devstack.bench;

import com.rabbitmq.perf.PerfTest.PerfTestOptions;

/** PerfTest as a program, without its own beginning, which sets up a logging library that we do not have. */
final class PerfTestProgram {

    private PerfTestProgram() {
    }

    public static void main(String[] args) {
        com.rabbitmq.perf.PerfTest.main(args, new PerfTestOptions().setSkipSslContextConfiguration(true));
        System.exit(0); // its threads may outlive it
    }
}
