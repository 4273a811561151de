package org.luoshi.platform.documents;

import java.nio.file.Path;
import java.util.List;

/** What came of setting a paper as PDF. */
public sealed interface Rendering {

    /** The file. */
    final class Pdf implements Rendering {
        private final byte[] bytes;

        Pdf(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /**
     * This machine has no typeface that writes Chinese; the DOCX can still be made.
     *
     * @param searched where was looked; {@code LUOSHI_FONT} names a font or a folder to look in first
     */
    record NoFont(List<Path> searched) implements Rendering {
        /** Message key of the explanation, with {@link #places} as its argument. */
        public static final String MESSAGE = "documents.no-font";

        public String places() {
            return String.join("、", searched.stream().map(Path::toString).toList());
        }
    }
}
