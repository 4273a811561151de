package org.luoshi.platform.site.web;

/** What went wrong, as far as a reader can do something about it (错误种类). */
public enum ErrorKind {
    BAD_REQUEST("bad-request"),
    SIGN_IN("sign-in"),
    FORBIDDEN("forbidden"),
    NOT_FOUND("not-found"),
    METHOD("method"),
    CONFLICT("conflict"),
    TOO_LARGE("too-large"),
    NO_ROOM("no-room"),
    TOO_MANY("too-many"),
    UNAVAILABLE("unavailable"),
    OURS("ours");

    private final String id;

    ErrorKind(String id) {
        this.id = id;
    }

    static ErrorKind of(int status) {
        return switch (status) {
            case 401 -> SIGN_IN;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> METHOD;
            case 409, 412 -> CONFLICT;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            case 503 -> UNAVAILABLE;
            case 507 -> NO_ROOM;
            default -> status < 500 ? BAD_REQUEST : OURS;
        };
    }

    public String titleKey() {
        return "errors." + id;
    }

    public String textKey() {
        return "errors." + id + ".text";
    }

    public String remedyKey() {
        return "errors." + id + ".remedy";
    }
}
