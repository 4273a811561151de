package org.luoshi.platform.cooperation.joint;

import java.util.Comparator;

/**
 * The place of an entry in the one total order of both cities; also its name: {@code 12@shili}.
 *
 * @param lamport greater than that of every entry its writer knew of
 * @param origin the installation that wrote it
 */
public record Stamp(long lamport, City origin) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER =
            Comparator.comparingLong(Stamp::lamport).thenComparing(Stamp::origin);

    /** Reads {@code 12@shili}. */
    public static Stamp of(String text) {
        int at = text.indexOf('@');
        if (at < 1) {
            throw new IllegalArgumentException("not a stamp: " + text);
        }
        return new Stamp(Long.parseLong(text.substring(0, at)), new City(text.substring(at + 1)));
    }

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return lamport + "@" + origin;
    }
}
