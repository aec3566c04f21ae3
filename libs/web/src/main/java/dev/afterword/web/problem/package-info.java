/**
 * RFC 9457 problems: one shape for every error, ours and the framework's. Throw a
 * {@link dev.afterword.web.problem.ProblemException}; the mappers in this package turn it, and anything else that is thrown,
 * into {@code application/problem+json}.
 */
package dev.afterword.web.problem;
