package dev.afterword.scoring.score;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import dev.afterword.scoring.retention.AgedRows;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

/** Old responses become nobody's. Segment and locale stay: once nobody's, they tell of no one, and reports keep their parts. */
@ApplicationScoped
class ForgetAgedResponses implements AgedRows {

    private final ResponseRepository responses;
    private final List<AfterAgeing> afterAgeing;

    ForgetAgedResponses(ResponseRepository responses, @All List<AfterAgeing> afterAgeing) {
        this.responses = responses;
        this.afterAgeing = afterAgeing;
    }

    @Override
    public int forget(UUID workspace, Instant before, int limit) {
        var customers = responses.forgetCustomersBefore(workspace, before, limit);
        if (!customers.isEmpty()) {
            afterAgeing.forEach(next -> next.aged(workspace, new HashSet<>(customers)));
        }
        return customers.size();
    }
}
