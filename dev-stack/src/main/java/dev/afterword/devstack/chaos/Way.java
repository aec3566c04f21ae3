package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import dev.afterword.devstack.server.Address;

/** All that leads from one service to one server, which may have several addresses: they share their weather. */
final class Way implements AutoCloseable {

    private final List<TcpProxy> proxies = new ArrayList<>();

    Way(List<Address> server) throws IOException {
        for (Address address : server) {
            proxies.add(new TcpProxy(address.host(), address.port()));
        }
    }

    /** What the service is told instead. */
    List<Address> addresses() {
        return proxies.stream().map(proxy -> new Address("127.0.0.1", proxy.port())).toList();
    }

    void turn(Weather weather) {
        proxies.forEach(proxy -> proxy.turn(weather));
    }

    void reset() {
        proxies.forEach(TcpProxy::reset);
    }

    void halfClose() {
        proxies.forEach(TcpProxy::halfClose);
    }

    void abandon() {
        proxies.forEach(TcpProxy::abandon);
    }

    long sum(ToLongFunction<TcpProxy> counter) {
        return proxies.stream().mapToLong(counter).sum();
    }

    @Override
    public void close() throws IOException {
        for (TcpProxy proxy : proxies) {
            proxy.close();
        }
    }
}
