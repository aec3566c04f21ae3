/**
 * What travels between the services and out to the CRMs. On the wire every component name is snake_case, times are
 * RFC 3339 in UTC, and what is {@code null} here is absent there. A field may be added to a record; to rename, remove
 * or retype one, publish a {@code v2} beside it.
 */
package dev.afterword.contracts;
