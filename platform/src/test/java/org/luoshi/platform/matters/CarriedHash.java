package org.luoshi.platform.matters;

/** The hash by which a journal line proves what an event carried, made from the event's stored text: for generated matters. */
public final class CarriedHash {
    private CarriedHash() {}

    public static String of(String carried) {
        return CarriedJson.sha256(CarriedJson.read(carried));
    }
}
