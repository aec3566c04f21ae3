package dev.afterword.scoring.comment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All topics of a workspace. */
@Schema(name = "TopicList", description = "All topics of the workspace, by key; at most 50.")
record TopicList(List<Topic> topics) {
}
