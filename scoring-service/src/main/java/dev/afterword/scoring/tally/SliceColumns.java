package dev.afterword.scoring.tally;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;

import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.Slice;

/** Reads the columns {@code touchpoint, day, kind, stage, agent_ref, channel, segment, locale} of a row. */
public final class SliceColumns {

    private SliceColumns() {
    }

    public static Slice in(ResultSet row) throws SQLException {
        var parts = new EnumMap<Breakdown, String>(Breakdown.class);
        parts.put(Breakdown.KIND, row.getString("kind"));
        parts.put(Breakdown.STAGE, row.getString("stage"));
        parts.put(Breakdown.AGENT, row.getString("agent_ref"));
        parts.put(Breakdown.CHANNEL, row.getString("channel"));
        parts.put(Breakdown.SEGMENT, row.getString("segment"));
        parts.put(Breakdown.LOCALE, row.getString("locale"));
        return new Slice(row.getString("touchpoint"), row.getObject("day", LocalDate.class), parts);
    }
}
