package dev.afterword.survey;

import dev.afterword.testing.PostgresResource;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What every Quarkus test of this module runs against; started once for all of them. */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = StandInForFeedbackApi.class, scope = TestResourceScope.GLOBAL)
class TestServers {
}
