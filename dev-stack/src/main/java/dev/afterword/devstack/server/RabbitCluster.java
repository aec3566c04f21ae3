package dev.afterword.devstack.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One node or several that belong together: a broker that still answers when one of three is gone. */
public final class RabbitCluster implements AutoCloseable {

    private final NameServer names;
    private final List<RabbitNode> nodes = new ArrayList<>();

    private RabbitCluster(NameServer names) {
        this.names = names;
    }

    /** @param directory of its own, where everything it keeps goes */
    public static RabbitCluster start(Path directory, int size) throws IOException {
        Files.createDirectories(directory);
        var cluster = new RabbitCluster(new NameServer(directory.resolve("epmd.log")));
        try {
            for (int number = 1; number <= size; number++) {
                cluster.add(directory.resolve("node-" + number), number);
            }
            return cluster;
        } catch (IOException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** Each node joins the first, which is there already. */
    private void add(Path directory, int number) throws IOException {
        var node = new RabbitNode(directory, number, names);
        nodes.add(node);
        node.start(nodes.get(0));
    }

    public List<RabbitNode> nodes() {
        return List.copyOf(nodes);
    }

    /** For what any of them can be told. */
    public RabbitNode first() {
        return nodes.get(0);
    }

    public BrokerServer server() {
        return new BrokerServer(nodes.stream().map(RabbitNode::address).toList(), "guest", "guest", "/", false);
    }

    /** All at once: the last ones of a cluster would wait for the others. */
    @Override
    public void close() {
        nodes.parallelStream().forEach(RabbitNode::close);
        names.close();
    }
}
