package dev.afterword.scoring.report;

import java.util.UUID;

import dev.afterword.scoring.database.Database;
import jakarta.enterprise.context.ApplicationScoped;

/** What workspaces have set for their reports. */
@ApplicationScoped
class SettingsRepository {

    private final Database database;

    SettingsRepository(Database database) {
        this.database = database;
    }

    /** The defaults where nothing was set. */
    ReportSettings of(UUID workspace) {
        return database.with(connection -> {
            try (var read = connection.prepareStatement("select * from report_setting where workspace = ?")) {
                read.setObject(1, workspace);
                try (var row = read.executeQuery()) {
                    return row.next()
                            ? new ReportSettings(row.getDouble("great_day_share"), row.getDouble("silent_per_complaint"),
                                    row.getString("prior_source"))
                            : ReportSettings.DEFAULT;
                }
            }
        });
    }

    void put(UUID workspace, ReportSettings settings) {
        database.with(connection -> {
            try (var put = connection.prepareStatement("""
                    insert into report_setting (workspace, great_day_share, silent_per_complaint, prior_source)
                    values (?, ?, ?, ?)
                    on conflict (workspace) do update set great_day_share = excluded.great_day_share,
                        silent_per_complaint = excluded.silent_per_complaint, prior_source = excluded.prior_source""")) {
                put.setObject(1, workspace);
                put.setDouble(2, settings.greatDayShare());
                put.setDouble(3, settings.silentPerComplaint());
                put.setString(4, settings.priorSource());
                return put.executeUpdate();
            }
        });
    }
}
