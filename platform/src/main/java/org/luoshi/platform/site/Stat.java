package org.luoshi.platform.site;

/**
 * A number that opens its records (数字).
 *
 * @param href its records; empty while nothing counts it, and then it is shown as not built
 * @param note what is counted, in a few words
 */
public record Stat(String value, String label, String href, String note) {
    /** A number nobody counts yet. */
    public static Stat notBuilt(String label, String note) {
        return new Stat("–", label, "", note);
    }

    public boolean built() {
        return !href.isEmpty();
    }
}
