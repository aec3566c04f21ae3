package dev.afterword.devstack.chaos;

import static dev.afterword.devstack.chaos.Fault.NOTHING;

import java.util.List;
import java.util.Set;

import dev.afterword.devstack.server.EmbeddedPostgres;
import dev.afterword.devstack.server.EmbeddedPostgres.Shutdown;
import dev.afterword.devstack.server.RabbitNode;

/** What happens to the database server and to the broker. */
final class ServerFaults {

    private static final String DATABASE = "database";
    private static final String BROKER = "broker";

    private ServerFaults() {
    }

    static List<Fault> of(Surroundings around) {
        EmbeddedPostgres postgres = around.postgres();
        RabbitNode rabbit = around.rabbit();
        return List.of(
                database("PostgreSQL stops (fast)", () -> postgres.stop(Shutdown.FAST), postgres::startAgain),
                database("PostgreSQL stops (immediate)", () -> postgres.stop(Shutdown.IMMEDIATE), postgres::startAgain),
                database("PostgreSQL freezes", () -> Signals.freeze(postgres.process().orElseThrow()),
                        () -> Signals.goOn(postgres.process().orElseThrow())),
                broker("RabbitMQ: stop_app, start_app", () -> rabbit.control("stop_app"), () -> rabbit.control("start_app")),
                broker("RabbitMQ: kill -9 of the node", rabbit::kill, rabbit::startAgain),
                broker("RabbitMQ freezes", () -> Signals.freeze(rabbit.virtualMachine().orElseThrow()),
                        () -> Signals.goOn(rabbit.virtualMachine().orElseThrow())),
                broker("RabbitMQ: disk alarm", () -> rabbit.control("set_disk_free_limit", "1000000GB"),
                        () -> rabbit.control("set_disk_free_limit", "1MB")));
    }

    private static Fault database(String name, Fault.Action begin, Fault.Action end) {
        return new Fault(name, DATABASE, Set.of(), Services.EACH, begin, end);
    }

    /** No service needs the broker to serve: they all keep what they have to tell. */
    private static Fault broker(String name, Fault.Action begin, Fault.Action end) {
        return new Fault(name, BROKER, Set.of(), Set.of(), begin, end);
    }

    static Fault poison(Poison poison) {
        return new Fault("poisonous messages", BROKER, Set.of(), Set.of(), poison::send, NOTHING);
    }
}
