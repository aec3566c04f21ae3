package dev.afterword.devstack.chaos;

import static dev.afterword.devstack.chaos.Fault.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.afterword.devstack.server.ServiceProcess;

/** What happens to the processes of the services; whoever ends is started again as an orchestrator would do it. */
final class ServiceFaults {

    private static final int ONE_HOUR = 3_600;

    private ServiceFaults() {
    }

    static List<Fault> of(Surroundings around) {
        var faults = new ArrayList<Fault>();
        for (String name : Services.ALL) {
            ServiceProcess service = around.stack().service(name);
            faults.add(fault("kill -9 " + name, name, () -> process(service).destroyForcibly(), NOTHING));
            faults.add(fault("SIGTERM " + name, name, () -> process(service).destroy(), NOTHING));
        }
        faults.add(fullQueue(around));
        return faults;
    }

    /** The policy is set and taken away at the broker: that must be whole meanwhile. */
    private static Fault fullQueue(Surroundings around) {
        ServiceProcess scoring = around.stack().service(Services.SCORING);
        return new Fault("a full queue before a frozen scoring-service", Set.of(Services.SCORING, ServerFaults.BROKER),
                Set.of(Services.SCORING), Set.of(), false, () -> {
                    around.rabbit().first().control("set_policy", "full", "^scoring-service[.]responses$",
                            "{\"max-length\":20}", "--apply-to", "queues");
                    Signals.freeze(process(scoring));
                }, () -> {
                    Signals.goOn(process(scoring));
                    around.rabbit().first().control("clear_policy", "full");
                });
    }

    /** Of one service at a time: its own events then carry times that are not those of the others. */
    static List<Fault> ofClocks(Surroundings around) {
        var faults = new ArrayList<Fault>();
        if (around.clocks().canJump()) {
            for (String name : Services.ALL) {
                faults.add(clock(around, name, "ahead", ONE_HOUR));
                faults.add(clock(around, name, "back", -ONE_HOUR));
            }
        }
        return faults;
    }

    private static Fault clock(Surroundings around, String name, String direction, int seconds) {
        return new Fault("the clock of " + name + " jumps " + direction + " by an hour", name, Set.of(), Set.of(),
                () -> around.clocks().set(name, seconds), () -> around.clocks().set(name, 0));
    }

    private static Fault fault(String name, String service, Fault.Action begin, Fault.Action end) {
        return new Fault(name, service, Set.of(service), Set.of(), begin, end);
    }

    private static ProcessHandle process(ServiceProcess service) {
        return ProcessHandle.of(service.pid()).orElseThrow();
    }
}
