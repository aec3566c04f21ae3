package dev.afterword.survey.funnel;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import dev.afterword.survey.funnel.Funnel.Because;
import dev.afterword.survey.funnel.FunnelRepository.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Counts how many customers were left at each step. */
@ApplicationScoped
public class CountFunnel {

    private final FunnelRepository invitations;

    CountFunnel(FunnelRepository invitations) {
        this.invitations = invitations;
    }

    @Transactional
    Funnel count(UUID workspace, FunnelFilter filter) {
        var parts = invitations.count(workspace, filter);
        var suppressed = because(parts, Part::suppressedBecause);
        var failed = because(parts, Part::failedBecause);
        long failures = sum(failed);
        long sent = sum(parts, Part::sent);
        long delivered = parts.stream().filter(part -> part.failedBecause() == null).mapToLong(Part::sent).sum();
        return new Funnel(sum(parts, Part::invitations), sum(suppressed), suppressed, sum(parts, Part::waiting), sent,
                failures, failed, delivered, sum(parts, Part::opened), sum(parts, Part::started), sum(parts, Part::answered),
                sum(parts, Part::completed));
    }

    private static List<Because> because(List<Part> parts, Function<Part, String> reason) {
        return parts.stream().map(reason).filter(Objects::nonNull).distinct()
                .map(each -> new Because(each, parts.stream().filter(part -> each.equals(reason.apply(part)))
                        .mapToLong(Part::invitations).sum()))
                .toList();
    }

    private static long sum(List<Because> reasons) {
        return reasons.stream().mapToLong(Because::count).sum();
    }

    private static long sum(List<Part> parts, ToLongFunction<Part> count) {
        return parts.stream().mapToLong(count).sum();
    }
}
