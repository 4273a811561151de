package org.luoshi.platform.journal;

import java.util.Optional;
import org.luoshi.platform.site.Lang;

/**
 * Words for what lines keep as codes (日志用语): a context that owns roles or acts as data answers for them, since no message
 * file can know them.
 */
public interface JournalVocabulary {
    /** How a role is called: {@code office} → 代表工作机构. */
    default Optional<String> role(String role, Lang lang) {
        return Optional.empty();
    }

    /** How an act on this subject is called that no message names: {@code reply} → 答复. */
    default Optional<String> act(Subject subject, String action, Lang lang) {
        return Optional.empty();
    }

    /** How a value is called that a fact of a line has: {@code from = accepted} of a matter → 已受理. */
    default Optional<String> value(Subject subject, String fact, String value, Lang lang) {
        return Optional.empty();
    }
}
