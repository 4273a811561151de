package org.luoshi.platform.journal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appends to and reads from {@code journal_line}; the row in {@code journal_head} is the lock of one subject's chain. */
@Component
class JournalStore {
    private final JdbcClient jdbc;

    JournalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Appends drafts in the order given, chain by chain; needs a transaction around it. */
    void append(List<Draft> drafts) {
        Map<Subject, List<Draft>> bySubject = new TreeMap<>(CanonicalEncoding.BY_SUBJECT);
        drafts.forEach(draft -> bySubject
                .computeIfAbsent(draft.subject(), subject -> new ArrayList<>())
                .add(draft));
        bySubject.forEach(this::appendTo);
    }

    List<Line> linesOf(Subject subject) {
        return jdbc.sql("select * from journal_line where subject_kind = :kind and subject_id = :id order by seq")
                .param("kind", subject.kind())
                .param("id", subject.id())
                .query(LineRows::line)
                .list();
    }

    private void appendTo(Subject subject, List<Draft> drafts) {
        Head head = lock(subject);
        for (Draft draft : drafts) {
            Line line = Hashing.next(head, draft);
            insert(line);
            head = new Head(subject, line.seq(), line.hash());
        }
    }

    /** Makes the head if it is new, and holds it until the transaction ends. */
    private Head lock(Subject subject) {
        return jdbc.sql("""
                insert into journal_head (subject_kind, subject_id, seq, hash) values (:kind, :id, 0, :none)
                on conflict (subject_kind, subject_id) do update set seq = journal_head.seq
                returning seq, hash
                """)
                .param("kind", subject.kind())
                .param("id", subject.id())
                .param("none", Hashing.NONE)
                .query((row, n) -> new Head(subject, row.getLong("seq"), row.getString("hash")))
                .single();
    }

    /** The line, and the head that now ends in it. */
    private void insert(Line line) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", line.subject().kind());
        values.put("id", line.subject().id());
        values.put("seq", line.seq());
        values.put("at", line.at().atOffset(ZoneOffset.UTC));
        values.put("actorId", line.actor().id());
        values.put("actorName", line.actor().name());
        values.put("actorRole", line.actor().role());
        values.put("action", line.action());
        values.put("outcome", line.outcome().code());
        values.put("details", LineJson.details(line.details()));
        values.put("algorithm", line.algorithm());
        values.put("previous", line.previousHash());
        values.put("hash", line.hash());
        jdbc.sql("""
                with line as (
                    insert into journal_line (subject_kind, subject_id, seq, at, actor_id, actor_name, actor_role,
                        action, outcome, reason, details, algorithm, previous_hash, hash)
                    values (:kind, :id, :seq, :at, :actorId, :actorName, :actorRole,
                        :action, :outcome, :reason, cast(:details as jsonb), :algorithm, :previous, :hash)
                    returning seq, hash
                )
                update journal_head set seq = line.seq, hash = line.hash
                from line where subject_kind = :kind and subject_id = :id
                """).params(values).param("reason", line.reason()).update();
    }
}
