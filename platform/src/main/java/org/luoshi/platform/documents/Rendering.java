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

    /** Not set, and why; the DOCX can still be made. */
    sealed interface Unset extends Rendering {
        /** Key of the message that tells the reason, with {@link #named} in its place. */
        String message();

        String named();
    }

    /**
     * This machine has no typeface that writes Chinese.
     *
     * @param searched where was looked; {@code LUOSHI_FONT} names a font or a folder to look in first
     */
    record NoFont(List<Path> searched) implements Unset {
        public String places() {
            return String.join("、", searched.stream().map(Path::toString).toList());
        }

        @Override
        public String message() {
            return "documents.no-font";
        }

        @Override
        public String named() {
            return places();
        }
    }

    /**
     * No typeface of this machine has these characters, as rare ones in names; a box in their place would tell nobody.
     *
     * @param characters each once
     */
    record NoCharacter(List<String> characters) implements Unset {
        public NoCharacter {
            characters = List.copyOf(characters);
        }

        @Override
        public String message() {
            return "documents.no-character";
        }

        @Override
        public String named() {
            return String.join("、", characters);
        }
    }
}
