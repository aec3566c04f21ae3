/**
 * {@code Idempotency-Key}: a POST that is sent twice has one effect and one answer. Add {@code db/idempotency} to
 * {@code quarkus.flyway.locations}.
 */
package dev.afterword.web.idempotency;
