package org.luoshi.platform.intake;

/**
 * The record a draft became.
 *
 * @param kind as its context calls it: {@code matter}
 * @param href its page
 * @param found whether it was there before and was only linked
 */
public record RecordRef(String kind, String id, String label, String href, boolean found) {
    public static RecordRef made(String kind, Object id, String label, String href) {
        return new RecordRef(kind, id.toString(), label, href, false);
    }

    public static RecordRef found(String kind, Object id, String label, String href) {
        return new RecordRef(kind, id.toString(), label, href, true);
    }
}
