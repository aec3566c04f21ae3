package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.recovery.HistoryRepository.Known;
import dev.afterword.scoring.recovery.domain.CaseFile;
import dev.afterword.scoring.recovery.domain.FollowUp;
import dev.afterword.scoring.recovery.domain.RecoveryPolicy;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.standing.domain.CustomerKey;

/**
 * Works out what a batch of revisions does to recoveries, taking one after the other as if each had come alone: so the cut into
 * batches makes no difference.
 */
final class RecoveryBook {

    private static final CaseFile EMPTY = new CaseFile(null, null, null, null);

    private final Map<CustomerKey, Recovery> openOfCustomer = new HashMap<>();
    private final Map<UUID, Recovery> openById = new HashMap<>();
    private final Map<ResponseKey, Known> known;
    private final Map<UUID, RecoveryPolicy> policies;
    private final Instant now;

    private final Map<Recovery, HeardRevision> opened = new LinkedHashMap<>();
    private final List<News> news = new ArrayList<>();
    private final Map<UUID, Integer> touches = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<ResponseKey, SpokenOf> spokenOf = new LinkedHashMap<>();

    /** @param policies of the workspaces that have one of their own */
    RecoveryBook(Collection<Recovery> open, Map<ResponseKey, Known> known, Map<UUID, RecoveryPolicy> policies, Instant now) {
        open.forEach(this::keepOpen);
        this.known = new HashMap<>(known);
        this.policies = policies;
        this.now = now;
    }

    void take(HeardRevision heard) {
        var before = known.get(heard.response());
        var open = openOf(heard).orElse(null);
        boolean isPart = open != null && before != null && before.recoveryId().equals(open.id());
        var reported = before == null ? Set.<String> of() : Set.copyOf(before.reasons());
        switch (FollowUp.of(heard.reasons(), reported, open != null, isPart)) {
            case OPEN -> speak(heard, open(heard), "opened");
            case ADD -> speak(heard, touch(open, heard), "bad_news");
            case CALM -> speak(heard, touch(open, heard), "calmed");
            case NOTHING -> {
                if (before != null) {
                    var after = heard.asPartOf(before.recoveryId());
                    if (isPart && !Known.of(after).equals(before)) {
                        touch(open, heard);
                    }
                    keep(heard, after);
                }
            }
            default -> throw new IllegalStateException("nothing else follows");
        }
    }

    /** The open recovery that this revision belongs to, after it was taken. */
    Optional<Recovery> openOf(HeardRevision heard) {
        if (heard.customer().isPresent()) {
            return heard.customer().map(openOfCustomer::get);
        }
        return Optional.ofNullable(known.get(heard.response())).map(Known::recoveryId).map(openById::get);
    }

    boolean hasOpen(CustomerKey customer) {
        return openOfCustomer.containsKey(customer);
    }

    Map<Recovery, HeardRevision> opened() {
        return opened;
    }

    /** What open recoveries, also those opened just now, have heard since; in its order. */
    List<News> news() {
        return news;
    }

    List<Entry> entries() {
        return entries;
    }

    Collection<SpokenOf> spokenOf() {
        return spokenOf.values();
    }

    private Recovery open(HeardRevision heard) {
        var policy = policies.getOrDefault(heard.response().workspace(), RecoveryPolicy.USUAL);
        var zone = ZoneId.of(heard.interaction().workspace().timeZone());
        var recovery = new Recovery(heard.response().workspace(), Ids.next(), 1, heard.response().responseId(),
                heard.interaction(), EMPTY, now, policy.dueAfter(now, zone), null, null);
        keepOpen(recovery);
        opened.put(recovery, heard);
        return recovery;
    }

    private void keepOpen(Recovery recovery) {
        openById.put(recovery.id(), recovery);
        recovery.customer().ifPresent(customer -> openOfCustomer.put(customer, recovery));
    }

    private Recovery touch(Recovery recovery, HeardRevision heard) {
        news.add(new News(recovery.touched(touches.merge(recovery.id(), 1, Integer::sum)), heard));
        return recovery;
    }

    private void speak(HeardRevision heard, Recovery recovery, String what) {
        entries.add(Entry.ofResponse(recovery, now, what, heard.reasons()));
        keep(heard, heard.asPartOf(recovery.id()));
    }

    private void keep(HeardRevision heard, SpokenOf response) {
        known.put(heard.response(), Known.of(response));
        spokenOf.put(heard.response(), response);
    }

    /**
     * Something that an open recovery has heard.
     *
     * @param recovery as it is from then on
     */
    record News(Recovery recovery, HeardRevision heard) {
    }
}
