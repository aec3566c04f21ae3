package dev.afterword.web.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Runs an {@link IntrospectionServer} beside the service under test. */
public class IntrospectionResource implements QuarkusTestResourceLifecycleManager {

    public static final String READER = "fb_sk_reader_0123456789";
    public static final String SURVEYOR = "fb_sk_surveyor_0123456789";
    static final String ADMIN = "fb_sk_admin_0123456789";

    private IntrospectionServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = new IntrospectionServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.scopesByKey.putAll(Map.of(READER, "scores:read", SURVEYOR, "surveys:write", ADMIN, "admin"));
        return Map.of("afterword.introspection.url", server.url().toString(),
                "afterword.introspection.secret", IntrospectionServer.SECRET);
    }

    @Override
    public void stop() {
        server.close();
    }

    @Override
    public void inject(Object test) {
        if (test instanceof ApiKeyTest apiKeyTest) {
            apiKeyTest.makeUnavailable = away -> server.failWith = away ? 500 : 0;
        }
    }
}
