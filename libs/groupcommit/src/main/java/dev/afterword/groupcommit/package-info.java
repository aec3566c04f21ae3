/**
 * One transaction for many requests: the cost of a commit is shared by all that wait for it. JDK only; what is written, and
 * how,
 * is the caller's.
 */
package dev.afterword.groupcommit;
