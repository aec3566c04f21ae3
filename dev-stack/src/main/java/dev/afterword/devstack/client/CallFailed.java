package dev.afterword.devstack.client;

/** A call was refused, or its service stayed away for longer than we wait. */
public final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    CallFailed(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** The HTTP status; 0 when we were interrupted. */
    public int status() {
        return status;
    }
}
