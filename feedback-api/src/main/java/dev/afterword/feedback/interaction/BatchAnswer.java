package dev.afterword.feedback.interaction;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.afterword.web.problem.Problem;

/** What became of a batch: one result for each item, in the order they were sent. */
public record BatchAnswer(List<Item> results) {

    /**
     * @param status what the item alone would have been answered: 201, 200, or that of the problem
     * @param interaction absent when there is a problem
     * @param problem absent when there is none; its pointers lead into the item
     */
    @JsonInclude(NON_NULL)
    public record Item(int status, InteractionAnswer interaction, Problem problem) {

        static Item of(int status, InteractionAnswer interaction) {
            return new Item(status, interaction, null);
        }

        static Item of(Problem problem) {
            return new Item(problem.status(), null, problem);
        }
    }
}
