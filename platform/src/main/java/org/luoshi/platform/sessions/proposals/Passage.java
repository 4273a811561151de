package org.luoshi.platform.sessions.proposals;

import java.util.Optional;

/** Words of a draft, found where they stand and nowhere else. */
record Passage(String words) {
    static Passage of(String typed) {
        return new Passage(typed.replace("\r\n", "\n").strip());
    }

    boolean standsOnceIn(String text) {
        int at = words.isEmpty() ? -1 : text.indexOf(words);
        return at >= 0 && text.indexOf(words, at + 1) < 0;
    }

    boolean standsIn(String text) {
        return !words.isEmpty() && text.contains(words);
    }

    /** The text with other words in their place; a paragraph left empty goes. Empty when they do not stand there once. */
    Optional<String> replacedBy(String wording, String text) {
        if (!standsOnceIn(text)) {
            return Optional.empty();
        }
        String changed = text.replace(words, wording);
        return Optional.of(
                wording.isEmpty() ? changed.replaceAll("\n{2,}", "\n").strip() : changed);
    }
}
