package dev.afterword.feedback.interaction;

/** What a client hears of the interaction it has told of: a server everything, a web page what it needs. */
public sealed interface RecordedAnswer permits InteractionAnswer, PublishedAnswer {
}
