package org.luoshi.platform.journal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the journal from the latest line backwards (查阅日志); who may is the caller's question. */
@Repository
public class JournalViews {
    /** How many lines one page holds. */
    public static final int PAGE = 50;

    private static final String LATEST_FIRST = " order by at desc, subject_kind desc, subject_id desc, seq desc";

    private final JdbcClient jdbc;

    JournalViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of lines; {@code next} is where the page after it begins. */
    public record Page(List<Line> lines, Optional<LineKey> next) {}

    /** The page after {@code key}, or the first one. */
    public Page page(LineFilter filter, Optional<LineKey> key) {
        Condition condition = new Condition(filter);
        key.ifPresent(condition::after);
        List<Line> found = condition
                .select(jdbc, " limit " + (PAGE + 1))
                .query(LineRows::line)
                .list();
        boolean more = found.size() > PAGE;
        List<Line> lines = more ? found.subList(0, PAGE) : found;
        return new Page(lines, more ? Optional.of(LineKey.of(lines.getLast())) : Optional.empty());
    }

    /** How many lines a filter finds. */
    public long count(LineFilter filter) {
        Condition condition = new Condition(filter);
        return jdbc.sql("select count(*) from journal_line" + condition.where)
                .params(condition.params)
                .query(Long.class)
                .single();
    }

    /** Hands over the lines one by one, the latest first, at most {@code most}. */
    @Transactional(readOnly = true)
    public void each(LineFilter filter, int most, Consumer<Line> consumer) {
        new Condition(filter).select(jdbc, " limit " + most).withFetchSize(500).query((RowCallbackHandler)
                row -> consumer.accept(LineRows.line(row, 0)));
    }

    /** The kinds of subject there are, in order. */
    public List<String> kinds() {
        return jdbc.sql("select distinct subject_kind from journal_head order by subject_kind")
                .query((row, n) -> row.getString("subject_kind"))
                .list();
    }

    private static final class Condition {
        private final StringBuilder where = new StringBuilder(" where true");
        private final Map<String, Object> params = new LinkedHashMap<>();

        Condition(LineFilter filter) {
            and(filter.kind(), "subject_kind = :kind", "kind", filter.kind());
            and(filter.id(), "subject_id = :id", "id", filter.id());
            and(filter.actor(), "(actor_id = :actor or strpos(actor_name, :actor) > 0)", "actor", filter.actor());
            and(filter.action(), "starts_with(action, :action)", "action", filter.action());
            if (filter.refusedOnly()) {
                where.append(" and outcome = 'refused'");
            }
            day(filter.from(), 0, "at >= :from", "from");
            day(filter.to(), 1, "at < :until", "until");
        }

        void after(LineKey key) {
            where.append(" and (at, subject_kind, subject_id, seq) < (:afterAt, :afterKind, :afterId, :afterSeq)");
            params.put("afterAt", OffsetDateTime.ofInstant(key.at(), CityDate.ZONE));
            params.put("afterKind", key.subject().kind());
            params.put("afterId", key.subject().id());
            params.put("afterSeq", key.seq());
        }

        JdbcClient.StatementSpec select(JdbcClient jdbc, String limit) {
            return jdbc.sql("select * from journal_line" + where + LATEST_FIRST + limit)
                    .params(params);
        }

        private void and(String given, String condition, String name, String value) {
            if (!given.isBlank()) {
                where.append(" and ").append(condition);
                params.put(name, value.strip());
            }
        }

        /** Days begin and end at midnight in the city. */
        private void day(@Nullable LocalDate day, int later, String condition, String name) {
            if (day != null) {
                where.append(" and ").append(condition);
                params.put(name, day.plusDays(later).atStartOfDay(CityDate.ZONE).toOffsetDateTime());
            }
        }
    }
}
