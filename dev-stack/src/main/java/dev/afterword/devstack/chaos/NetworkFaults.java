package dev.afterword.devstack.chaos;

import static dev.afterword.devstack.chaos.Fault.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What happens between one service and one server. */
final class NetworkFaults {

    private NetworkFaults() {
    }

    static List<Fault> of(Surroundings around) {
        var faults = new ArrayList<Fault>();
        for (String service : Services.ALL) {
            between(faults, service, "PostgreSQL", around.proxies().toDatabase(service), Set.of(service));
            between(faults, service, "RabbitMQ", around.proxies().toBroker(service), Set.of());
        }
        return faults;
    }

    private static void between(List<Fault> faults, String service, String server, Way proxy, Set<String> unready) {
        String target = service + " – " + server;
        for (Weather weather : List.of(Weather.DELAY, Weather.THROTTLE)) {
            faults.add(new Fault(target + ": " + weather.name().toLowerCase(Locale.ROOT), target, Set.of(), Set.of(),
                    () -> proxy.turn(weather), () -> proxy.turn(Weather.FAIR)));
        }
        faults.add(new Fault(target + ": stall, then reset", target, Set.of(), unready, () -> proxy.turn(Weather.STALL), () -> {
            proxy.reset();
            proxy.turn(Weather.FAIR);
        }));
        faults.add(new Fault(target + ": cut", target, Set.of(), unready, () -> {
            proxy.turn(Weather.CUT);
            proxy.reset();
        }, () -> proxy.turn(Weather.FAIR)));
        faults.add(new Fault(target + ": half-close", target, Set.of(), Set.of(), proxy::halfClose, NOTHING));
        faults.add(new Fault(target + ": reset", target, Set.of(), Set.of(), proxy::reset, NOTHING));
        faults.add(new Fault(target + ": connections forgotten", target, Set.of(), Set.of(), proxy::abandon, NOTHING));
    }
}
