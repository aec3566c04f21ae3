package dev.afterword.feedback.workspace.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {

    @Test
    void a_plain_workspace_keeps_interactions_for_two_years_and_creates_no_touchpoints() {
        var plain = Workspace.plain(UUID.randomUUID(), "Acme", "Europe/Berlin");
        assertThat(plain.retentionDays()).isEqualTo(730);
        assertThat(plain.createTouchpoints()).isFalse();
        assertThat(plain.operator()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 29, 3651 })
    void retention_has_limits(int days) {
        assertThatThrownBy(() -> workspace(days, false, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void touchpoints_come_up_only_with_an_owner() {
        assertThatThrownBy(() -> workspace(30, true, null)).isInstanceOf(IllegalArgumentException.class);
        var owner = new DefaultOwner("Ada", "ada@example.org");
        assertThat(workspace(3650, true, owner).defaultOwner()).isEqualTo(owner);
    }

    private static Workspace workspace(int retentionDays, boolean createTouchpoints, DefaultOwner owner) {
        return new Workspace(UUID.randomUUID(), "Acme", "Europe/Berlin", retentionDays, createTouchpoints, owner, false);
    }
}
