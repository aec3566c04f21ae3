package dev.afterword.feedback.workspace;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.businesshours.domain.BusinessHours;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** When the workspaces answer. */
@ApplicationScoped
public class BusinessHoursRepository implements PanacheRepositoryBase<BusinessHoursEntity, UUID> {

    private final ObjectMapper json;

    BusinessHoursRepository(ObjectMapper json) {
        this.json = json;
    }

    /** Creates or replaces, also when two callers do so at once. */
    void put(UUID workspace, BusinessHours hours, Instant now) {
        getEntityManager().createNativeQuery("""
                insert into business_hours (workspace_id, week, holidays, updated_at)
                values (:workspace, cast(:week as jsonb), cast(:holidays as jsonb), :now)
                on conflict (workspace_id) do update
                set week = excluded.week, holidays = excluded.holidays, updated_at = excluded.updated_at""")
                .setParameter("workspace", workspace)
                .setParameter("week", toJson(BusinessHoursEntity.weekOf(hours)))
                .setParameter("holidays", toJson(BusinessHoursEntity.holidaysOf(hours)))
                .setParameter("now", now)
                .executeUpdate();
    }

    /** {@link BusinessHours#USUAL} of a workspace that has set none. Also for work that belongs to no request. */
    @ActivateRequestContext
    BusinessHours find(UUID workspace) {
        return findByIdOptional(workspace).map(BusinessHoursEntity::toBusinessHours).orElse(BusinessHours.USUAL);
    }

    private String toJson(Object columns) {
        try {
            return json.writeValueAsString(columns);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of texts and numbers are always JSON", e);
        }
    }
}
