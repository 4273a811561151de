package org.luoshi.platform.laws.intake;

import java.util.Locale;

/**
 * A file as it was sent.
 *
 * @param name with the folders it lay in: {@code 地方性法规/示例市养犬管理条例(2025-03-01).md}
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record IncomingFile(String name, byte[] bytes) {
    /** The name without its folders. */
    public String leaf() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    String ending() {
        String leaf = leaf();
        int dot = leaf.lastIndexOf('.');
        return dot < 0 ? "" : leaf.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    boolean startsWith(int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xff) != first[i]) {
                return false;
            }
        }
        return true;
    }
}
