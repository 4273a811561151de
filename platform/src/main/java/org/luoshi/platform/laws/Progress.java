package org.luoshi.platform.laws;

/** How far a batch has come (进度): {@code done} of {@code total} files. */
public record Progress(Stage stage, int done, int total) {
    /** What is being done. Words: {@code laws.import.stage.<name>}. */
    public enum Stage {
        /** 读取 */
        READING,
        /** 写入 */
        WRITING,
        /** 关联: what cites and repeals what. */
        RELATING
    }

    /** Whoever wants to be told. */
    public interface Listener {
        void at(Stage stage, int done, int total);

        /** Tells nobody. */
        Listener NONE = (_, _, _) -> {};
    }
}
