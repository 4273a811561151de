package org.luoshi.platform.matters;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ties two matters: related (see also), or merged (并案): handled together, answered each, counted once.
 *
 * <p>Sending one twice ties once.
 */
@Service
public class RelateMatters {
    /** Permission to tie matters. */
    public static final String PERMISSION = "matters.relate";

    private final JdbcClient jdbc;
    private final Matters matters;
    private final MatterAccess access;
    private final Journal journal;
    private final CityDate date;

    RelateMatters(JdbcClient jdbc, Matters matters, MatterAccess access, Journal journal, CityDate date) {
        this.jdbc = jdbc;
        this.matters = matters;
        this.access = access;
        this.journal = journal;
        this.date = date;
    }

    /** How they are tied. */
    public enum Kind {
        MERGED("merged"),
        RELATED("related");

        final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** What became of it. */
    public sealed interface Result {
        record Tied(String other) implements Result {}

        record Refused(Words words) implements Result {}
    }

    /** A tie as a page shows it. */
    public record Tie(String number, String title, String procedure, String kind, boolean toMain) {}

    @Transactional
    public Result handle(MatterId id, String otherNumber, Kind kind, boolean may, Mover mover) {
        Optional<Matter> matter = matters.find(id).filter(m -> access.maySee(m, mover));
        Optional<Matter> other = matters.byNumber(otherNumber.strip()).filter(m -> access.maySee(m, mover));
        if (!may || matter.isEmpty()) {
            return refuse(id, mover, "没有这项权限", "Not permitted");
        }
        if (other.isEmpty()) {
            return refuse(id, mover, "没有编号为“" + otherNumber + "”的事项，请核对编号", "There is no matter " + otherNumber);
        }
        if (other.get().id().equals(id)) {
            return refuse(id, mover, "不能与自身关联", "A matter cannot be tied to itself");
        }
        if (kind == Kind.MERGED && (isMerged(other.get().id()) || hasMerged(id))) {
            return refuse(
                    id,
                    mover,
                    "并案只有一层：请并入主件",
                    "Merging has one level: merge into the main matter, which itself is merged into none");
        }
        insert(id, other.get().id(), kind, mover);
        journal.record(new Entry(
                OpenMatter.subject(id),
                "matter." + kind.code,
                mover.actor(),
                Map.of("other", other.get().number())));
        return new Result.Tied(other.get().number());
    }

    /** Ties of a matter, in both directions. */
    public List<Tie> of(MatterId id) {
        return jdbc.sql("""
                select m.number, m.title, m.procedure, r.kind, r.matter = :id as to_main from matter_relation r
                join matter m on m.id = case when r.matter = :id then r.other else r.matter end
                where r.matter = :id or r.other = :id order by r.kind, m.number
                """)
                .param("id", id.value())
                .query((row, n) -> new Tie(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("procedure"),
                        row.getString("kind"),
                        row.getBoolean("to_main")))
                .list();
    }

    private boolean isMerged(MatterId id) {
        return count("select count(*) from matter_relation where kind = 'merged' and matter = :id", id.value()) > 0;
    }

    private boolean hasMerged(MatterId id) {
        return count("select count(*) from matter_relation where kind = 'merged' and other = :id", id.value()) > 0;
    }

    private int count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }

    private void insert(MatterId id, MatterId other, Kind kind, Mover mover) {
        jdbc.sql("""
                insert into matter_relation (matter, other, kind, since, recorded_at, by_name)
                values (:matter, :other, :kind, :since, :recorded, :by) on conflict do nothing
                """)
                .param("matter", id.value())
                .param("other", other.value())
                .param("kind", kind.code)
                .param("since", date.today())
                .param("recorded", date.instant().atOffset(ZoneOffset.UTC))
                .param("by", mover.name())
                .update();
    }

    private Result refuse(MatterId id, Mover mover, String zh, String en) {
        journal.refuse(new Entry(OpenMatter.subject(id), "matter.relate", mover.actor(), Map.of()), zh);
        return new Result.Refused(new Words(zh, en));
    }
}
