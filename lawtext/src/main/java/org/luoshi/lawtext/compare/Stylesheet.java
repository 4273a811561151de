package org.luoshi.lawtext.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads {@code compare.css}, which lies beside the classes. */
final class Stylesheet {
    private Stylesheet() {}

    static String text() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("compare.css")) {
            if (in == null) {
                throw new IllegalStateException("compare.css is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
