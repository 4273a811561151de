package org.luoshi.platform.laws;

/** How far a batch has come (进度): {@code done} of {@code total} files. */
public record Progress(int done, int total) {
    /** Whoever wants to be told. */
    public interface Listener {
        void at(int done, int total);

        /** Tells nobody. */
        Listener NONE = (_, _) -> {};
    }
}
