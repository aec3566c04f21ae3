package dev.afterword.feedback.workspace;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.afterword.businesshours.domain.BusinessHours;
import dev.afterword.businesshours.domain.Opening;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The business hours of one workspace as stored: minutes of the day by weekday, names by date. */
@Entity
@Table(name = "business_hours")
public class BusinessHoursEntity extends PanacheEntityBase {

    @Id
    public UUID workspaceId;
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, List<List<Integer>>> week;
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> holidays;
    public Instant updatedAt;

    static Map<String, List<List<Integer>>> weekOf(BusinessHours hours) {
        return hours.week().entrySet().stream().collect(toMap(day -> day.getKey().name(),
                day -> day.getValue().stream().map(opening -> List.of(opening.from(), opening.to())).toList()));
    }

    static Map<String, String> holidaysOf(BusinessHours hours) {
        return hours.holidays().entrySet().stream().collect(toMap(day -> day.getKey().toString(), Map.Entry::getValue));
    }

    BusinessHours toBusinessHours() {
        var days = new EnumMap<DayOfWeek, List<Opening>>(DayOfWeek.class);
        week.forEach((day, openings) -> days.put(DayOfWeek.valueOf(day),
                openings.stream().map(minutes -> new Opening(minutes.get(0), minutes.get(1))).toList()));
        var dates = new TreeMap<LocalDate, String>();
        holidays.forEach((date, name) -> dates.put(LocalDate.parse(date), name));
        return new BusinessHours(days, dates);
    }
}
