package dev.afterword.scoring.report;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads and replaces what a workspace sets for its reports. */
@ApplicationScoped
class ChangeSettings {

    private final SettingsRepository settings;

    ChangeSettings(SettingsRepository settings) {
        this.settings = settings;
    }

    ReportSettings current(UUID workspace) {
        return settings.of(workspace);
    }

    @Transactional
    ReportSettings change(UUID workspace, ReportSettings changed) {
        settings.put(workspace, changed);
        return changed;
    }
}
