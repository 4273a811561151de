package org.luoshi.platform.suggestions.replies;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The templates of units; each sees its own. */
@Repository
public class ReplyTemplates {
    private final JdbcClient jdbc;

    ReplyTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ReplyTemplate> of(String unit) {
        return jdbc.sql("select id, title, words from suggestion_reply_template where unit = :unit order by title, id")
                .param("unit", unit)
                .query((row, _) -> new ReplyTemplate(
                        row.getObject("id", UUID.class), row.getString("title"), row.getString("words")))
                .list();
    }

    public Optional<ReplyTemplate> find(String unit, UUID id) {
        return of(unit).stream().filter(template -> template.id().equals(id)).findFirst();
    }

    void insert(ReplyTemplate template, String unit, String by, LocalDateTime at) {
        jdbc.sql("insert into suggestion_reply_template values (:id, :unit, :title, :words, :by, :at)")
                .param("id", template.id())
                .param("unit", unit)
                .param("title", template.title())
                .param("words", template.words())
                .param("by", by)
                .param("at", at)
                .update();
    }
}
