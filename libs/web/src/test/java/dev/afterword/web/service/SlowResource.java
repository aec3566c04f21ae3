package dev.afterword.web.service;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Keeps a worker thread until a test lets it go. */
@Path("/slow")
public class SlowResource {

    public static volatile CountDownLatch hold = new CountDownLatch(0);

    @POST
    @PermitAll
    public String slow(byte[] body) throws InterruptedException {
        return hold.await(30, TimeUnit.SECONDS) ? "done" : "given up";
    }
}
