package org.luoshi.platform.desk.codes;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a code proves (核验结论). */
public sealed interface CodeCheck {
    /** The city signed it, and these are the characters; without a copy, the code alone was looked at. */
    record Genuine(DocumentCode code, boolean compared) implements CodeCheck {}

    /** The city signed it, and the copy has other characters. */
    record Changed(DocumentCode code) implements CodeCheck {}

    /** None of the keys made it. */
    record NotSigned(DocumentCode code) implements CodeCheck {}

    /** No code was found, or one cut short. */
    record NoCode() implements CodeCheck {}

    /**
     * Looks at a code.
     *
     * @param copy the characters of somebody's copy; null to look at the code alone
     * @param keys public keys that may have signed, 64 hexadecimal digits each
     */
    static CodeCheck of(String code, @Nullable String copy, List<String> keys) {
        Optional<DocumentCode> read = DocumentCode.in(code);
        if (read.isEmpty()) {
            return new NoCode();
        }
        DocumentCode found = read.get();
        if (keys.stream().noneMatch(found::isBy)) {
            return new NotSigned(found);
        }
        return copy == null || found.covers(copy) ? new Genuine(found, copy != null) : new Changed(found);
    }
}
