package org.luoshi.platform.suggestions.paper;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.imports.RecordUses;
import org.springframework.stereotype.Component;

/** A paper that has become a suggestion is not taken back with its table. */
@Component
class PaperUses implements RecordUses {
    private final PaperEntries entries;

    PaperUses(PaperEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return recordKind.equals(PaperEntry.SUBJECT)
                ? entries.registered(ids).stream()
                        .map(id -> new Use(id, "suggestions.paper.use", List.of()))
                        .toList()
                : List.of();
    }
}
