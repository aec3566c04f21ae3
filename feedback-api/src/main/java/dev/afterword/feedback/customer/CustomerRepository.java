package dev.afterword.feedback.customer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.interaction.InteractionEntity;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.web.cursor.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What the interactions hold of customers. Whoever adds a column with personal data to {@code interaction} adds it to
 * {@link #NOBODY}.
 */
@ApplicationScoped
public class CustomerRepository implements PanacheRepositoryBase<InteractionEntity, UUID> {

    /** The source id stays: a late retry must find that its interaction is there, or it would bring the customer back. */
    private static final String NOBODY = """
            update interaction set customer_ref = null, customer_email = null, customer_phone = null, customer_name = null,
                customer_locale = null, customer_time_zone = null, customer_segment = null, properties = '{}'
            """;

    /** An id begins with the millisecond that it was made in, so the rows of some minutes are a range of the primary key. */
    private static final String FORGET_LATECOMERS = NOBODY + """
            from forgotten_customer
            where forgotten_customer.erased_at > :since
                and interaction.id >= cast(lpad(to_hex(cast(extract(epoch from erased_at) * 1000 as bigint) - :millis), 12, '0')
                    || '00000000000000000000' as uuid)
                and interaction.recorded_at <= erased_at
                and interaction.workspace_id = forgotten_customer.workspace
                and encode(sha256(convert_to(interaction.customer_ref, 'UTF8')), 'hex') = forgotten_customer.ref_sha256""";

    /** Oldest first, beginning behind {@code after}; {@code null} for the beginning. */
    List<Interaction> page(UUID workspace, String ref, Cursor after, int size) {
        var oldestFirst = Sort.by("occurredAt").and("id");
        var found = after == null
                ? find("workspaceId = ?1 and customerRef = ?2", oldestFirst, workspace, ref)
                : find("workspaceId = ?1 and customerRef = ?2 and (occurredAt, id) > (?3, ?4)", oldestFirst, workspace, ref,
                        after.time(), after.id());
        return found.page(0, size).stream().map(InteractionEntity::toInteraction).toList();
    }

    /** Takes the customer out of up to {@code limit} interactions; returns of how many. */
    int forget(UUID workspace, String ref, int limit) {
        return getEntityManager().createNativeQuery(NOBODY + """
                where id in (select id from interaction where workspace_id = :workspace and customer_ref = :ref
                             order by id limit :limit for no key update)""")
                .setParameter("workspace", workspace)
                .setParameter("ref", ref)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /**
     * Takes customers who were erased since then out of interactions that were on their way to the disk at that moment.
     *
     * @param millis how long before the erasure such an interaction may have been begun
     */
    int forgetLatecomers(Instant since, long millis) {
        return getEntityManager().createNativeQuery(FORGET_LATECOMERS)
                .setParameter("since", since.atOffset(ZoneOffset.UTC))
                .setParameter("millis", millis)
                .executeUpdate();
    }
}
