package org.luoshi.platform.bodies;

/** What imports make here, as imports call it: where a record came from is asked by these. */
public final class Imported {
    public static final String ORGANISATION = "organisation";
    public static final String PERSON = "person";
    public static final String DEPUTY = "deputy";

    private Imported() {}
}
