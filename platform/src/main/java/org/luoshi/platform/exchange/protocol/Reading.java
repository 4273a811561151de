package org.luoshi.platform.exchange.protocol;

/** What the bytes of a parcel are (拆包). */
public sealed interface Reading {
    /** A parcel, signed by the key it names. */
    record Whole(Parcel parcel) implements Reading {}

    /** None that may be trusted. */
    record Refused(Refusal refusal) implements Reading {}
}
