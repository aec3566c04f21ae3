package dev.afterword.devstack.chaos;

import dev.afterword.devstack.server.EmbeddedPostgres;
import dev.afterword.devstack.server.RabbitNode;
import dev.afterword.devstack.stack.Stack;

/** Everything that can be broken. */
record Surroundings(Stack stack, EmbeddedPostgres postgres, RabbitNode rabbit, Proxies proxies) {
}
