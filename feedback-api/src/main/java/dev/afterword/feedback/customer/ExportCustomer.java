package dev.afterword.feedback.customer;

import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.customer.CustomerExport.Held;
import dev.afterword.feedback.interaction.ShowInteractions;
import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.feedback.selfrating.SelfRatingRepository;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gathers what is held of a customer, a page at a time. */
@ApplicationScoped
public class ExportCustomer {

    static final int PAGE = 100;

    private final CustomerRepository customers;
    private final ShowInteractions showInteractions;
    private final SelfRatingRepository selfRatings;

    ExportCustomer(CustomerRepository customers, ShowInteractions showInteractions, SelfRatingRepository selfRatings) {
        this.customers = customers;
        this.showInteractions = showInteractions;
        this.selfRatings = selfRatings;
    }

    /**
     * @param after where to go on; {@code null} for the beginning
     * @throws ProblemException 404 when nothing is held
     */
    @Transactional
    CustomerExport export(UUID workspace, String ref, Cursor after) {
        var found = customers.page(workspace, ref, after, PAGE + 1);
        if (found.isEmpty() && after == null) {
            throw ProblemException.notFound("customer");
        }
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new CustomerExport(ref, held(workspace, shown), found.size() > PAGE ? behind(shown.get(PAGE - 1)) : null);
    }

    private List<Held> held(UUID workspace, List<Interaction> interactions) {
        var ratings = selfRatings.find(workspace, interactions.stream().map(Interaction::id).toList());
        return showInteractions.show(workspace, interactions).stream()
                .map(interaction -> new Held(interaction, ratings.get(interaction.id())))
                .toList();
    }

    private static String behind(Interaction last) {
        return new Cursor(last.details().occurredAt(), last.id()).encode();
    }
}
