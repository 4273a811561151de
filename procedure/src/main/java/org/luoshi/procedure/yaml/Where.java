package org.luoshi.procedure.yaml;

/**
 * A place in a file.
 *
 * @param file as given by the caller: {@code suggestions/handling.yaml}
 * @param line 1-based
 * @param column 1-based
 * @param path the way through the tree: {@code events.reply.to[0].guard}; empty at the root
 */
public record Where(String file, int line, int column, String path) {

    /** This place with the path one key further. */
    public Where child(String key) {
        return new Where(file, line, column, path.isEmpty() ? key : path + "." + key);
    }
}
