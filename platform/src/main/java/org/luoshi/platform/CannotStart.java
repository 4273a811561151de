package org.luoshi.platform;

/** A setting with which the server cannot start, with what helps: shown instead of a stack trace. */
final class CannotStart extends RuntimeException {
    private final String remedy;

    CannotStart(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
