package org.luoshi.platform.laws.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.provision.ProvisionNumber;
import org.luoshi.platform.laws.search.Entry.Ending;

/** The library's works as entries: one for each text that counts today, and one for each of its provisions. */
final class LibraryEntries {
    /** A text ends when the next one of its work begins, or its work is repealed or expires, whatever comes first. */
    private static final String TEXTS = """
            with texts as (
              select v.id, v.work_id, v.title, w.kind, w.area, w.province, v.effective_on,
                lead(v.effective_on) over (partition by v.work_id
                  order by coalesce(v.effective_on, v.version_on) nulls first, v.id) as next_on,
                w.repealed_on, least(w.expired_on, v.expires_on) as expired_on
              from law_version v join law_work w on w.id = v.work_id
              where v.known_until is null and w.id = any (?))
            select t.*, least(next_on, repealed_on, expired_on) as to_day, p.place, p.eid, p.label, p.number,
              p.number_insert, p.path, p.words
            from texts t join lateral (
              select 0 as place, '' as eid, '' as label, 0 as number, 0 as number_insert, '' as path, '' as words
              union all
              select place, eid, label, number, number_insert, path, words from law_provision
              where version_id = t.id) p on true
            order by t.id, p.place
            """;

    private LibraryEntries() {}

    static List<String> works(Connection library) throws SQLException {
        var works = new ArrayList<String>();
        try (PreparedStatement select = library.prepareStatement("select id from law_work order by id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                works.add(rows.getString(1));
            }
        }
        return works;
    }

    static List<Entry> of(Connection library, Collection<String> works) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (PreparedStatement select = library.prepareStatement(TEXTS)) {
            select.setArray(1, library.createArrayOf("text", works.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        int place = row.getInt("place");
        LocalDate to = row.getObject("to_day", LocalDate.class);
        return new Entry(
                row.getString("id") + "/" + place,
                row.getString("work_id"),
                row.getString("id"),
                place == 0 ? Entry.Kind.LAW : Entry.Kind.PROVISION,
                row.getString("title"),
                row.getString("eid"),
                row.getString("label"),
                number(row),
                row.getString("path"),
                row.getString("words"),
                row.getString("kind"),
                row.getString("area"),
                row.getString("province"),
                row.getObject("effective_on", LocalDate.class),
                to,
                ending(row, to));
    }

    private static String number(ResultSet row) throws SQLException {
        int value = row.getInt("number");
        return value == 0 ? "" : new ProvisionNumber(value, row.getInt("number_insert")).ascii();
    }

    private static Ending ending(ResultSet row, @Nullable LocalDate to) throws SQLException {
        if (to == null) {
            return Ending.NONE;
        }
        if (to.equals(row.getObject("repealed_on", LocalDate.class))) {
            return Ending.REPEALED;
        }
        return to.equals(row.getObject("expired_on", LocalDate.class)) ? Ending.EXPIRED : Ending.AMENDED;
    }
}
