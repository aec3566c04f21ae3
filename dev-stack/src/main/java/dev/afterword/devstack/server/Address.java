package dev.afterword.devstack.server;

import java.util.List;
import java.util.stream.Collectors;

/** Where a server listens. */
public record Address(String host, int port) {

    /** As URLs have it. */
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    static String joined(List<Address> addresses) {
        return addresses.stream().map(Address::toString).collect(Collectors.joining(","));
    }
}
