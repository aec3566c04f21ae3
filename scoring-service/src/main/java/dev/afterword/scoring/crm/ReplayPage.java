package dev.afterword.scoring.crm;

import java.util.List;

import dev.afterword.messaging.QueueFeed;
import jakarta.enterprise.context.ApplicationScoped;

/** The next part of a replay, of the one that was asked for first. */
@ApplicationScoped
class ReplayPage {

    private final CrmReplayRepository replays;
    private final KeptEventRepository events;
    private final CrmFeedSettings settings;

    ReplayPage(CrmReplayRepository replays, KeptEventRepository events, CrmFeedSettings settings) {
        this.replays = replays;
        this.events = events;
        this.settings = settings;
    }

    /** Notes that they are sent; that counts only if the caller's transaction commits. @param most 0 for none */
    List<QueueFeed.Message> next(CrmQueue queue, int most) {
        if (most == 0) {
            return List.of();
        }
        return replays.next(queue.id()).map(replay -> next(queue, replay, most)).orElse(List.of());
    }

    private List<QueueFeed.Message> next(CrmQueue queue, CrmReplay replay, int most) {
        var found = events.of(queue.workspace(), replay, settings.settledAfter(), most);
        if (!found.isEmpty()) {
            replays.gotTo(replay, found.get(found.size() - 1), found.size());
        }
        if (found.size() < most) {
            replays.doneOrLater(replay, settings.settledAfter());
        }
        return found.stream().map(event -> CrmMessage.of(event.body(), replay.id())).toList();
    }
}
