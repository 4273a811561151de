package org.luoshi.lawtext.compare;

/** An old unit and a new one that have words in common by descent, by their places among the units of their role. */
record Link(int old, int now) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
        return old == other.old ? Integer.compare(now, other.now) : Integer.compare(old, other.old);
    }
}
