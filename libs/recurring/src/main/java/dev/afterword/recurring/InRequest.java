package dev.afterword.recurring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** Recurring work belongs to no request, and Hibernate wants one. */
@ApplicationScoped
class InRequest {

    @ActivateRequestContext
    void run(Runnable work) {
        work.run();
    }
}
