package dev.afterword.scoring.recovery;

import java.util.Set;

import dev.afterword.scoring.standing.OpenRecoveries;
import dev.afterword.scoring.standing.WhichCustomersRepository;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Who is being won back, from the recoveries themselves. */
@ApplicationScoped
class OpenRecoveryRepository implements OpenRecoveries {

    private static final String AMONG = """
            select workspace, customer_ref
            from recovery join unnest(?::uuid[], ?::text[]) as given (workspace, customer_ref) using (workspace, customer_ref)
            where state = 'open'""";

    private final WhichCustomersRepository which;

    OpenRecoveryRepository(WhichCustomersRepository which) {
        this.which = which;
    }

    @Override
    public Set<CustomerKey> among(Set<CustomerKey> customers) {
        return which.among(customers, AMONG);
    }
}
