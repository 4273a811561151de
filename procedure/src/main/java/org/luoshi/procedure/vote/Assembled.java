package org.luoshi.procedure.vote;

/**
 * A body at the moment of a vote (到会情况).
 *
 * @param members all members of the body on the day, at least 1
 * @param present those present, never more
 */
public record Assembled(int members, int present) {
    public Assembled {
        if (members < 1 || present < 0 || present > members) {
            throw new IllegalArgumentException(present + " of " + members + " members cannot be present");
        }
    }
}
