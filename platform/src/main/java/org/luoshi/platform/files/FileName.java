package org.luoshi.platform.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.luoshi.platform.files.FileRefusal.NameFlaw;

/**
 * A file's name as people see it; it is never used as a path. {@code 答复函.pdf} is one, {@code ../答复函.pdf} is not.
 *
 * @param text normalised (NFC), without spaces at its ends
 */
record FileName(String text) {
    private static final int LONGEST = 150;
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    static FileName of(String sent) {
        return new FileName(Normalizer.normalize(sent, Normalizer.Form.NFC).strip());
    }

    Optional<NameFlaw> flaw() {
        if (text.codePoints().anyMatch(c -> HIDDEN.contains(Character.getType(c)))) {
            return Optional.of(NameFlaw.HIDDEN);
        }
        if (text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.indexOf(':') >= 0 || text.startsWith("..")) {
            return Optional.of(NameFlaw.PATH);
        }
        if (text.isEmpty() || text.startsWith(".") || text.endsWith(".")) {
            return Optional.of(NameFlaw.MISSING);
        }
        if (RESERVED.matcher(text).matches()) {
            return Optional.of(NameFlaw.RESERVED);
        }
        return text.length() > LONGEST ? Optional.of(NameFlaw.TOO_LONG) : Optional.empty();
    }

    /** {@code pdf}; empty when it has none. */
    String extension() {
        int dot = text.lastIndexOf('.');
        return dot < 0 ? "" : text.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
