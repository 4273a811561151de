package org.luoshi.platform.suggestions;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.imports.RecordUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People invited to co-sign a suggestion, whether they have consented or not. */
@Component
class SuggestionUses implements RecordUses {
    private final JdbcClient jdbc;

    SuggestionUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return recordKind.equals("person")
                ? jdbc.sql("select distinct person from suggestion_signature where person in (:ids)")
                        .param("ids", ids)
                        .query((row, _) -> new Use(row.getString("person"), "suggestions.use.signature", List.of()))
                        .list()
                : List.of();
    }
}
