package dev.afterword.devstack.chaos;

import static dev.afterword.devstack.chaos.Fault.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.afterword.devstack.server.ServiceProcess;

/** What happens to the processes of the services; whoever ends is started again as an orchestrator would do it. */
final class ServiceFaults {

    private ServiceFaults() {
    }

    static List<Fault> of(Surroundings around) {
        var faults = new ArrayList<Fault>();
        for (String name : Services.ALL) {
            ServiceProcess service = around.stack().service(name);
            faults.add(fault("kill -9 " + name, name, () -> process(service).destroyForcibly(), NOTHING));
            faults.add(fault("SIGTERM " + name, name, () -> process(service).destroy(), NOTHING));
        }
        ServiceProcess scoring = around.stack().service(Services.SCORING);
        faults.add(fault("a full queue before a frozen scoring-service", Services.SCORING, () -> {
            around.rabbit().control("set_policy", "full", "^scoring-service[.]responses$", "{\"max-length\":20}",
                    "--apply-to", "queues");
            Signals.freeze(process(scoring));
        }, () -> {
            Signals.goOn(process(scoring));
            around.rabbit().control("clear_policy", "full");
        }));
        return faults;
    }

    private static Fault fault(String name, String service, Fault.Action begin, Fault.Action end) {
        return new Fault(name, service, Set.of(service), Set.of(), begin, end);
    }

    private static ProcessHandle process(ServiceProcess service) {
        return ProcessHandle.of(service.pid()).orElseThrow();
    }
}
