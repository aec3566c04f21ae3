package dev.afterword.devstack.chaos;

import static dev.afterword.devstack.chaos.Fault.NOTHING;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.afterword.devstack.server.EmbeddedPostgres.Shutdown;
import dev.afterword.devstack.server.PostgresPair;
import dev.afterword.devstack.server.RabbitNode;

/** What happens to the database server and to the broker. */
final class ServerFaults {

    static final String BROKER = "broker";
    static final String DATABASE = "database";

    private ServerFaults() {
    }

    static List<Fault> of(Surroundings around) {
        var faults = new ArrayList<Fault>();
        database(faults, around.postgres());
        RabbitNode first = around.rabbit().first();
        faults.add(broker("RabbitMQ: stop_app, start_app", () -> first.control("stop_app"), () -> first.control("start_app")));
        faults.add(broker("RabbitMQ: disk alarm", () -> first.control("set_disk_free_limit", "1000000GB"),
                () -> first.control("set_disk_free_limit", "1MB")));
        around.rabbit().nodes().forEach(node -> node(faults, around, node));
        return faults;
    }

    private static void database(List<Fault> faults, PostgresPair postgres) {
        for (Shutdown mode : Shutdown.values()) {
            faults.add(database("PostgreSQL stops (" + mode.name().toLowerCase(java.util.Locale.ROOT) + ")",
                    () -> postgres.primary().stop(mode), () -> postgres.primary().startAgain()));
        }
        faults.add(database("PostgreSQL freezes", () -> Signals.freeze(postgres.primary().process().orElseThrow()),
                () -> Signals.goOn(postgres.primary().process().orElseThrow())));
        if (postgres.all().size() > 1) {
            faults.add(new Fault("PostgreSQL: kill -9 of the primary, its standby promoted", Set.of(DATABASE), Set.of(),
                    Set.of(), true, postgres::failOver, postgres::repair));
        }
    }

    private static Fault database(String name, Fault.Action begin, Fault.Action end) {
        return new Fault(name, DATABASE, Set.of(), Services.EACH, begin, end);
    }

    private static void node(List<Fault> faults, Surroundings around, RabbitNode node) {
        var all = around.rabbit().nodes();
        boolean othersGoOn = all.size() > 1;
        String which = othersGoOn ? " of " + node.name() : " of the node";
        faults.add(new Fault("RabbitMQ: kill -9" + which, Set.of(BROKER), Set.of(), Set.of(), othersGoOn, node::kill,
                node::startAgain));
        faults.add(broker("RabbitMQ: freezing" + which, () -> Signals.freeze(node.virtualMachine().orElseThrow()),
                () -> Signals.goOn(node.virtualMachine().orElseThrow())));
        if (othersGoOn) {
            faults.add(new Fault("RabbitMQ: partition" + which, Set.of(BROKER), Set.of(), Set.of(), true,
                    () -> node.isolate(all), () -> node.reunite(all)));
        }
    }

    /** No service needs the broker to serve: they all keep what they have to tell. */
    private static Fault broker(String name, Fault.Action begin, Fault.Action end) {
        return new Fault(name, BROKER, Set.of(), Set.of(), begin, end);
    }

    static Fault poison(Poison poison) {
        return new Fault("poisonous messages", BROKER, Set.of(), Set.of(), poison::send, NOTHING);
    }
}
