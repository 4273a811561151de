package org.luoshi.platform.sessions.conferences;

import java.util.List;
import org.luoshi.procedure.definition.Words;

/** A field of work (工作领域) and the words that name it. */
public record WorkField(String id, Words title, List<String> words) {
    public WorkField {
        words = List.copyOf(words);
    }

    boolean named(String text) {
        return words.stream().anyMatch(text::contains);
    }
}
