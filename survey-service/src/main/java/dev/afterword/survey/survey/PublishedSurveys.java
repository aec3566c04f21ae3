package dev.afterword.survey.survey;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.survey.survey.domain.BuiltInSurveys;
import dev.afterword.survey.survey.domain.Survey;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The surveys that customers can be asked: a workspace's own, and those that come with the product. A version never changes, so
 * it is remembered as long as there is room; which one is the latest, for {@value #SECONDS} seconds. That there is none is not
 * remembered: the first interaction after a survey was published must find it. One query at most when nothing is remembered.
 */
@ApplicationScoped
public class PublishedSurveys {

    private static final int SECONDS = 3;

    private final SurveyVersionRepository published;
    private final Cache<Version, Survey> versions = Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<Key, Survey> latest = Caffeine.newBuilder().maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(SECONDS)).build();

    PublishedSurveys(SurveyVersionRepository published) {
        this.published = published;
    }

    /**
     * The version that new invitations ask. A workspace's own survey takes the place of the one that comes with the product.
     */
    public Optional<Survey> latest(UUID workspace, String key) {
        return Optional.ofNullable(latest.get(new Key(workspace, key),
                unknown -> published.latest(workspace, key).map(SurveyVersionEntity::toSurvey)
                        .or(() -> BuiltInSurveys.latest(key)).orElse(null)));
    }

    /**
     * The very version that an invitation was made with.
     *
     * @throws IllegalStateException when there is none, which never becomes so: a published version stays
     */
    public Survey version(UUID workspace, String key, int version) {
        return find(workspace, key, version).orElseThrow(
                () -> new IllegalStateException("survey " + key + " version " + version + " was offered but is gone"));
    }

    /** A version as it was published; empty when there is none. */
    Optional<Survey> find(UUID workspace, String key, int version) {
        return Optional.ofNullable(versions.get(new Version(workspace, key, version),
                unknown -> published.find(workspace, key, version).map(SurveyVersionEntity::toSurvey)
                        .or(() -> BuiltInSurveys.find(key, version)).orElse(null)));
    }

    /** So that this pod, at least, asks a new version at once. */
    void forgetLatest(UUID workspace, String key) {
        latest.invalidate(new Key(workspace, key));
    }

    private record Key(UUID workspace, String key) {
    }

    private record Version(UUID workspace, String key, int version) {
    }
}
