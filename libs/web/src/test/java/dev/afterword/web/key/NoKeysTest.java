package dev.afterword.web.key;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.service.BarestService;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(BarestService.class)
@WithTestResource(PostgresResource.class)
class NoKeysTest {

    @Test
    void a_service_that_asks_for_no_keys_starts_without_the_settings_to_check_them() {
        new KeysAtStart().check(new StartupEvent(), IntrospectedKeysTest.keysWithoutSettings());
    }
}
