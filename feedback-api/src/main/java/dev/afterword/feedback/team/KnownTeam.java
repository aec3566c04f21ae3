package dev.afterword.feedback.team;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.feedback.team.domain.TeamMember;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Team members as the hot path asks for them. Another pod's change is seen after {@value #SECONDS} seconds at the latest;
 * one that is new, at once, because only what is there is remembered.
 */
@ApplicationScoped
public class KnownTeam {

    private static final int SECONDS = 10;

    private final TeamRepository team;
    private final Cache<Key, TeamMember> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .build();

    KnownTeam(TeamRepository team) {
        this.team = team;
    }

    /** In the order asked for; without those that are not there. */
    public List<TeamMember> find(UUID workspace, List<String> refs) {
        var keys = refs.stream().map(ref -> new Key(workspace, ref)).toList();
        var found = remembered.getAll(keys, missing -> load(workspace, missing));
        return keys.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<Key, TeamMember> load(UUID workspace, Set<? extends Key> missing) {
        return team.find(workspace, missing.stream().map(Key::ref).toList()).stream()
                .collect(toMap(member -> new Key(workspace, member.ref()), member -> member));
    }

    void forget(UUID workspace, String ref) {
        remembered.invalidate(new Key(workspace, ref));
    }

    private record Key(UUID workspace, String ref) {
    }
}
