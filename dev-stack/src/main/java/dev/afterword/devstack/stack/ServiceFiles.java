package dev.afterword.devstack.stack;

import java.io.IOException;
import java.util.Map;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.Ports;
import dev.afterword.devstack.server.PostgresServer;
import dev.afterword.devstack.server.PrivateFiles;

/**
 * The settings files of the three services, for whoever wants to run them one by one instead of as a stack.
 *
 * @param apiKey of the first workspace
 */
public record ServiceFiles(DataDirectory data, StackPorts ports, String apiKey) {

    /** Writes them into the data directory; nothing takes mails at the address in them. */
    public static ServiceFiles write(DataDirectory data, PostgresServer postgres, BrokerServer broker) throws IOException {
        var secrets = Secrets.keptIn(data.root());
        var ports = StackPorts.anyFree();
        var settings = new ServiceSettings(postgres, broker, secrets, ports, Ports.free(), "", Map.of());
        PrivateFiles.write(data.settings(Stack.FEEDBACK), settings.feedbackApi());
        PrivateFiles.write(data.settings(Stack.SURVEY), settings.surveyService());
        PrivateFiles.write(data.settings(Stack.SCORING), settings.scoringService());
        return new ServiceFiles(data, ports, secrets.apiKey());
    }

    /** Leaves the key out: records end up in messages. */
    @Override
    public String toString() {
        return "settings in " + data.root();
    }
}
