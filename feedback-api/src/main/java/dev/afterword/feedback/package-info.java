/**
 * feedback-api: websites record interactions here. Features are packages; {@code firstworkspace} may use them all,
 * {@code interaction} uses {@code touchpoint}, {@code workspace} and {@code browser} use {@code apikey}, and no feature leads
 * back to one that uses it.
 */
package dev.afterword.feedback;
