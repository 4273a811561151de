package org.luoshi.platform.files;

import java.util.regex.Pattern;

/**
 * A kind of file, one row of {@code files/kinds.csv}.
 *
 * @param extension as names end: {@code docx}
 * @param mediaType as it is sent; {@code -} for kinds that are recognised and not taken
 * @param proof how the content shows it: {@code hex:…} its first bytes, {@code zip:…} an entry it holds, {@code text}
 * @param firstPage entries of a zip whose words are its first page; {@code pdf}, {@code text}, {@code workbook}; empty where none can be read
 */
record FileKind(String extension, String mediaType, String proof, String firstPage) {
    boolean taken() {
        return !mediaType.equals("-");
    }

    boolean isZip() {
        return proof.startsWith("zip:");
    }

    boolean isText() {
        return proof.equals("text");
    }

    /** What follows the colon of the proof. */
    String sign() {
        return proof.substring(proof.indexOf(':') + 1);
    }

    Pattern firstPageEntries() {
        return Pattern.compile(firstPage);
    }
}
