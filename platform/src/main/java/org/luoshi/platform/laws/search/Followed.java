package org.luoshi.platform.laws.search;

/**
 * How far an index has followed the library.
 *
 * @param make the shape of the index; an index of another make is built anew
 * @param library the library it was made from
 * @param before every change of a transaction before this one is in it
 */
public record Followed(int make, String library, long before) {
    /** Raised when entries are cut or kept in another way than before. */
    static final int MAKE = 1;

    public static final Followed NOTHING = new Followed(0, "", 0);

    static Followed of(String library, long before) {
        return new Followed(MAKE, library, before);
    }

    /** Whether an index that has come so far can go on to {@code now}, without being built anew. */
    boolean leadsTo(Followed now) {
        return make == now.make && library.equals(now.library) && before <= now.before;
    }
}
