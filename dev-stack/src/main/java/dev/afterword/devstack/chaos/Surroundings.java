package dev.afterword.devstack.chaos;

import dev.afterword.devstack.server.PostgresPair;
import dev.afterword.devstack.server.RabbitCluster;
import dev.afterword.devstack.stack.Stack;

/** Everything that can be broken. */
record Surroundings(Stack stack, PostgresPair postgres, RabbitCluster rabbit, Proxies proxies, Clocks clocks) {
}
