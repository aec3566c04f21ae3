package dev.afterword.feedback.interaction;

import java.time.Instant;

import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.PromiseState;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The row in {@value #TABLE} beside an interaction's own. Every query for interactions brings it with one outer join. */
@Embeddable
public class PromiseColumns {

    static final String TABLE = "promise";

    @Column(table = TABLE)
    public String personRef;
    @Column(table = TABLE)
    public String personName;
    @Column(table = TABLE)
    public String personRole;
    @Column(table = TABLE)
    public String personPhotoUrl;
    @Column(table = TABLE)
    public String personGreeting;
    @Column(table = TABLE)
    public Instant dueAt;
    @Column(table = TABLE)
    public String state;
    @Column(table = TABLE)
    public Instant keptAt;

    Promise toPromise() {
        return new Promise(new Person(personRef, personName, personRole, personPhotoUrl, personGreeting), dueAt,
                PromiseState.ofWireName(state), keptAt);
    }
}
