/**
 * API keys. An endpoint says {@code @RolesAllowed("scores:read")} and injects {@link dev.afterword.web.key.Caller}. Keys are
 * looked up in a {@link dev.afterword.web.key.KeyDirectory}: by default the one that asks feedback-api.
 */
package dev.afterword.web.key;
