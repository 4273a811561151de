package org.luoshi.procedure.vote;

/**
 * What is voted on (表决事项的种类), as a body's rules call it: {@code agenda}, {@code appointment}, {@code dismissal}.
 *
 * @param id a key under {@code kinds}
 */
public record VoteKind(String id) {
    @Override
    public String toString() {
        return id;
    }
}
