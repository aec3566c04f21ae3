package dev.afterword.scoring.crm;

import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;

/** Which events have yet to be sent to which queue, and since when those lie there that were. */
@ApplicationScoped
class CrmDeliveryRepository {

    /** An event that is too old to be kept, or was forgotten whole, is not there any more. */
    private static final String TAKE = """
            with taken as (
                delete from crm_delivery where queue_id = ? and position = any (array(
                    select position from crm_delivery where queue_id = ? order by position limit ?))
                returning position, event_id)
            select body from taken join crm_event using (event_id) order by position""";

    private static final String REMOVE_SOME = """
            delete from crm_delivery where queue_id = ? and position = any (array(
                select position from crm_delivery where queue_id = ? limit ?))""";

    private static final String ADD_BATCH = "insert into crm_batch (queue_id, up_to, sent_at) values (?, ?, now())";

    private static final String REMOVE_BATCHES = "delete from crm_batch where queue_id = ? and up_to <= ?";

    /** Whoever kept an event while its queue was deleted left these. */
    private static final String REMOVE_STRAY = """
            delete from crm_delivery d where not exists (select from crm_queue q where q.queue_id = d.queue_id)""";

    private final Rows rows;

    CrmDeliveryRepository(Rows rows) {
        this.rows = rows;
    }

    /** Takes the oldest; they are gone only when the transaction commits. @return the bodies of their events */
    List<String> take(UUID queue, int limit) {
        return limit == 0 ? List.of() : rows.list(TAKE, row -> row.getString(1), queue, queue, limit);
    }

    /** @return how many went */
    int removeSome(UUID queue, int limit) {
        return rows.change(REMOVE_SOME, queue, queue, limit);
    }

    int removeStray() {
        return rows.change(REMOVE_STRAY);
    }

    /** Notes that messages lie in the queue from now on. @param upTo how many it had ever been sent by then */
    void addBatch(UUID queue, long upTo) {
        rows.change(ADD_BATCH, queue, upTo);
    }

    /** Forgets the batches of which nothing lies in the queue any more. @param upTo how many messages were taken out of it */
    void forgetBatches(UUID queue, long upTo) {
        rows.change(REMOVE_BATCHES, queue, upTo);
    }
}
