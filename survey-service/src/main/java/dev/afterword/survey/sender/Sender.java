package dev.afterword.survey.sender;

/**
 * Who a workspace's mails come from.
 *
 * @param fromName as mail clients show it; {@code null} for the workspace's name
 * @param fromAddress an address that this installation's mail server may send for
 * @param replyTo where answers go, or {@code null} for the same address
 */
public record Sender(String fromName, String fromAddress, String replyTo) {
}
