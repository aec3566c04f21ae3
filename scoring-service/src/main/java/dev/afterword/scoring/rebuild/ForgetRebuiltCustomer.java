package dev.afterword.scoring.rebuild;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.erasure.CustomerTrace;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A rebuild remembers up to which customer it has come. When that one is erased, it begins with the customers anew: after
 * everything else of them is gone, so that it does not come by them again.
 */
@ApplicationScoped
@Priority(-10)
class ForgetRebuiltCustomer implements CustomerTrace {

    private final RebuildRepository rebuilds;

    ForgetRebuiltCustomer(RebuildRepository rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        rebuilds.forgetCustomer(workspace, customerRef);
        return 0;
    }
}
