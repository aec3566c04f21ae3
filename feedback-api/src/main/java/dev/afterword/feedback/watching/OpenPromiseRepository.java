package dev.afterword.feedback.watching;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Counts promises through the index of open ones; never further than an operator wants to know. */
@ApplicationScoped
class OpenPromiseRepository {

    private static final int MOST = 100_000;

    private final EntityManager entities;

    OpenPromiseRepository(EntityManager entities) {
        this.entities = entities;
    }

    long open() {
        return count(Instant.parse("9999-01-01T00:00:00Z"));
    }

    long overdue(Instant now) {
        return count(now);
    }

    private long count(Instant dueBefore) {
        return (long) entities.createNativeQuery("""
                select count(*) from (
                    select 1 from promise where state = 'open' and due_at < :before limit :most) counted""", Long.class)
                .setParameter("before", dueBefore).setParameter("most", MOST).getSingleResult();
    }
}
