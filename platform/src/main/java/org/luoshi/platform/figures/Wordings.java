package org.luoshi.platform.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.procedure.definition.Words;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every wording a counting rule ever had here, with the day it was first seen: a rule reworded under the same version
 * leaves both wordings to be read.
 */
@Component
public class Wordings {
    /** One wording of one version. */
    public record Wording(int version, Words title, Words countingRule, Instant firstSeen) {}

    private final Definitions definitions;
    private final JdbcClient jdbc;
    private final CityDate date;

    Wordings(Definitions definitions, JdbcClient jdbc, CityDate date) {
        this.definitions = definitions;
        this.jdbc = jdbc;
        this.date = date;
    }

    /** The wordings of one figure, newest version first. */
    public List<Wording> of(FigureId id) {
        return jdbc.sql("""
                        select version, title_zh, title_en, rule_zh, rule_en, first_seen from figure_wording
                        where figure_id = ? order by version desc, first_seen desc, sha256
                        """).param(id.value()).query(Wordings::row).list();
    }

    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        definitions.everyVersion().forEach(this::remember);
    }

    private void remember(FigureDefinition d) {
        Words title = d.title();
        Words rule = d.countingRule();
        String sha256 = Counted.sha256(String.join("\n", title.zh(), title.en(), rule.zh(), rule.en()));
        jdbc.sql("""
                        insert into figure_wording (figure_id, version, sha256, title_zh, title_en, rule_zh, rule_en, first_seen)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        d.id().value(),
                        d.version(),
                        sha256,
                        title.zh(),
                        title.en(),
                        rule.zh(),
                        rule.en(),
                        date.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Wording row(ResultSet row, int n) throws SQLException {
        return new Wording(
                row.getInt("version"),
                new Words(row.getString("title_zh"), row.getString("title_en")),
                new Words(row.getString("rule_zh"), row.getString("rule_en")),
                row.getObject("first_seen", OffsetDateTime.class).toInstant());
    }
}
