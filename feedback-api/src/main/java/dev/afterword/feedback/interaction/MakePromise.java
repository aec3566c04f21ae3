package dev.afterword.feedback.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.businesshours.domain.BusinessTime;
import dev.afterword.businesshours.domain.SayableTime;
import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.team.KnownTeam;
import dev.afterword.feedback.team.domain.Rota;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.workspace.KnownBusinessHours;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a customer is promised by the touchpoint's policy. Everything it looks up is remembered: the hot path asks no database.
 */
@ApplicationScoped
public class MakePromise {

    private final KnownBusinessHours businessHours;
    private final KnownTeam team;

    MakePromise(KnownBusinessHours businessHours, KnownTeam team) {
        this.businessHours = businessHours;
        this.team = team;
    }

    /**
     * Empty when the touchpoint promises nothing, when the time has passed already (nobody was told in time: this is
     * history), or when it is more than a year away.
     *
     * @param interaction id of the one that is just being recorded
     * @param now when it is recorded
     */
    Optional<Promise> make(UUID interaction, RecordRequest request, Instant now) {
        var touchpoint = request.touchpoint();
        if (touchpoint.promise() == null) {
            return Optional.empty();
        }
        var hours = new BusinessTime(businessHours.of(request.workspace()), ZoneId.of(request.workspaceRef().timeZone()));
        return hours.due(request.details().occurredAt(), touchpoint.promise().within())
                .map(due -> SayableTime.notBefore(due, hours))
                .filter(due -> due.isAfter(now))
                .map(due -> Promise.open(person(interaction, request, lastDay(due, hours.zone())), due));
    }

    private Person person(UUID interaction, RecordRequest request, LocalDate day) {
        var touchpoint = request.touchpoint();
        var rota = team.find(request.workspace(), touchpoint.promise().team());
        return Rota.pick(rota, request.details().agent().ref(), day, interaction)
                .map(member -> new Person(member.ref(), member.name(), member.role(), member.photoUrl(), member.greeting()))
                .orElseGet(() -> ownerOf(touchpoint));
    }

    /** Midnight still belongs to the day that it ends. */
    private static LocalDate lastDay(Instant due, ZoneId zone) {
        return LocalDate.ofInstant(due.minusNanos(1), zone);
    }

    /** Somebody accountable is always there. The address is not for customers. */
    private static Person ownerOf(Touchpoint touchpoint) {
        return new Person(null, touchpoint.owner().name(), null, null, null);
    }
}
