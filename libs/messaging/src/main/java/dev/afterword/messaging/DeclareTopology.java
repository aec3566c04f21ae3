package dev.afterword.messaging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.jboss.logging.Logger;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ShutdownSignalException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/**
 * Declares the exchanges, the queues between the services and this service's own. Done at start and again with every new
 * connection that publishes or consumes: a broker that was replaced meanwhile has none of them.
 */
@ApplicationScoped
public class DeclareTopology {

    private static final Logger LOG = Logger.getLogger(DeclareTopology.class);

    private final List<QueueBinding> bindings = new ArrayList<>(CoreQueues.ALL);

    /** The lists are not asked for with {@code @Any}: that would match the configuration's own producer of lists too. */
    @Inject
    DeclareTopology(@Any Instance<QueueBinding> single, Instance<List<QueueBinding>> lists) {
        single.forEach(bindings::add);
        lists.forEach(bindings::addAll);
    }

    public DeclareTopology(List<QueueBinding> more) {
        bindings.addAll(more);
    }

    DeclareTopology() {
        // for the client proxy
    }

    /** @throws IOException when the connection is gone; what the broker refuses is logged and left as it is there */
    public void on(Connection connection) throws IOException {
        declare(connection, "exchanges", Topology::declareExchanges);
        for (QueueBinding binding : bindings) {
            declare(connection, binding.queue(), channel -> Topology.declare(channel, binding));
        }
    }

    /** On a channel of its own: a refusal closes the channel, and must not keep the next one from being declared. */
    private static void declare(Connection connection, String what, Declaration declaration) throws IOException {
        try (Channel channel = connection.openChannel().orElseThrow(() -> new IOException("no channel left"))) {
            declaration.on(channel);
        } catch (TimeoutException e) {
            throw new IOException(e);
        } catch (IOException | ShutdownSignalException e) {
            if (!connection.isOpen()) {
                throw e;
            }
            // Most likely there already with other arguments, as another version declared it: usable, but for an operator to know.
            LOG.errorf("The broker refused to declare %s: %s", what, Causes.inOneLine(e));
        }
    }

    private interface Declaration {
        void on(Channel channel) throws IOException;
    }
}
