package dev.afterword.feedback.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KnownWorkspacesTest {

    @Inject
    TestData data;

    @Inject
    KnownWorkspaces known;

    @Test
    void a_workspace_is_found_by_its_id() {
        UUID id = data.workspace("Wonka");
        assertThat(known.get(id)).isEqualTo(Workspace.plain(id, "Wonka", "America/Lima"));
    }

    @Test
    void a_workspace_is_found_by_work_that_belongs_to_no_request() throws Exception {
        UUID id = data.workspace("Gekko");
        assertThat(CompletableFuture.supplyAsync(() -> known.get(id)).get(30, TimeUnit.SECONDS).name()).isEqualTo("Gekko");
    }

    @Test
    void the_first_workspace_alone_is_the_operators() {
        data.workspace("Sirius");
        assertThat(data.column("select name from workspace where operator")).containsExactly("Acme");
    }

    @Test
    void an_unknown_workspace_is_none() {
        assertThat(known.find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> known.get(UUID.randomUUID())).isInstanceOf(IllegalStateException.class);
    }
}
