package dev.afterword.feedback.promise;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.PromiseState;
import dev.afterword.feedback.promise.domain.Settlement;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A promise as stored. It is written first with its interaction; from then on only how it stands changes. */
@Entity
@Table(name = "promise")
public class PromiseEntity extends PanacheEntityBase {

    @Id
    @Column(name = "interaction_id") // spelt out, as InteractionEntity does: Hibernate wants one name for one column
    public UUID interactionId;
    public UUID workspaceId;
    public String personRef;
    public String personName;
    public String personRole;
    public String personPhotoUrl;
    public String personGreeting;
    public Instant dueAt;
    public String state;
    public Instant keptAt;
    public int revision;

    Settlement settlement() {
        return new Settlement(PromiseState.ofWireName(state), keptAt, revision);
    }

    void become(Settlement settlement) {
        state = settlement.state().wireName();
        keptAt = settlement.keptAt();
        revision = settlement.revision();
    }

    Promise toPromise() {
        return new Promise(new Person(personRef, personName, personRole, personPhotoUrl, personGreeting), dueAt,
                PromiseState.ofWireName(state), keptAt);
    }
}
