package org.luoshi.lawtext.cite;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;

/** What the lines read so far have told: abbreviations, the text last named, and in a decision, what it amends. */
final class Memory {
    /** Enough for any text; hostile ones shall not cost more. */
    private static final int MOST_ABBREVIATIONS = 500;

    private final Map<String, Cited> abbreviations = new HashMap<>();
    private final BitSet firstLetters = new BitSet();

    /** The text that the title speaks of: of 关于修改《示例法》的决定 it is 示例法. Null when there is none. */
    final @Nullable Cited subject;

    /** Whether the text amends another, so that a bare 第三条 is one of the other. */
    final boolean amending;

    @Nullable
    Cited last;

    /** What a decision amends at the moment. */
    @Nullable
    Cited amended;

    /** The last article whose number was read, those run on in a line too. */
    ProvisionNumber article = ProvisionNumber.NONE;

    /** What the line that leads in the items now read cites last. */
    @Nullable
    Target lead;

    /** The place that the quoted words in work will have: set where 修改为：“ opens them. */
    @Nullable
    Place quoted;

    Memory(OwnTitle.Subject title) {
        this.subject = title.text();
        this.amending = title.amending();
        this.amended = amending ? subject : null;
    }

    void abbreviate(String name, Cited text) {
        if (abbreviations.size() < MOST_ABBREVIATIONS && abbreviations.putIfAbsent(name, text) == null) {
            firstLetters.set(name.charAt(0));
        }
    }

    @Nullable
    Cited abbreviated(String name) {
        return abbreviations.get(name);
    }

    boolean beginsAbbreviation(char c) {
        return firstLetters.get(c);
    }

    /** A decision on several texts names each before it says what changes. */
    void turnTo(Cited text) {
        if (amending && subject == null && quoted == null) {
            amended = text;
        }
    }

    /** The text that 本法 names here: in the words that a decision puts into another text, that one. */
    Cited self(Stretch.Scope scope) {
        return quoted != null && amended != null ? amended : Cited.itself(scope.title());
    }

    /** The next quoted paragraph, unless it is an item of the last. */
    void nextQuotedParagraph() {
        if (quoted != null && !quoted.article().equals(ProvisionNumber.NONE)) {
            quoted = quoted.withParagraph(quoted.paragraph() + 1);
        }
    }
}
