package org.luoshi.platform.laws.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Puts entries into the tables of the library, as an import would, for tests and measuring. */
final class SampleLibrary {
    private static final int AT_ONCE = 2_000;

    private SampleLibrary() {}

    /** Adds works, texts and provisions; the caller commits. */
    static void add(Connection library, List<Entry> entries) throws SQLException {
        try (PreparedStatement work = library.prepareStatement("""
                        insert into law_work (id, title, title_key, kind, level, maker, area, province)
                        values (?, ?, ?, ?, ?, '', ?, ?) on conflict do nothing
                        """);
                PreparedStatement text = library.prepareStatement("""
                        insert into law_version (id, work_id, title, change, number, effective_on, effective_by,
                          known_from, text_key, source, file_name, import_id, articles, problems)
                        values (?, ?, ?, 'ENACTED', '', ?, '', now(), ?, '', '', ?, 0, 0)
                        """);
                PreparedStatement provision = library.prepareStatement("""
                        insert into law_provision (version_id, place, eid, kind, number, number_insert, label, path, words,
                          start_at, end_at)
                        values (?, ?, ?, 'ARTICLE', ?, ?, ?, ?, ?, 0, 0)
                        """)) {
            int waiting = 0;
            for (Entry entry : entries) {
                if (entry.kind() == Entry.Kind.LAW) {
                    add(work, text, entry);
                } else {
                    add(provision, entry);
                }
                if (++waiting % AT_ONCE == 0) {
                    send(work, text, provision);
                }
            }
            send(work, text, provision);
        }
    }

    private static void send(PreparedStatement... statements) throws SQLException {
        for (PreparedStatement statement : statements) {
            statement.executeBatch();
        }
    }

    private static void add(PreparedStatement work, PreparedStatement text, Entry entry) throws SQLException {
        work.setString(1, entry.work());
        work.setString(2, entry.title());
        work.setString(3, Entry.name(entry.title()));
        work.setString(4, entry.level());
        work.setString(5, entry.area().isEmpty() ? "NATIONAL" : "CITY");
        work.setString(6, entry.area());
        work.setString(7, entry.province());
        work.addBatch();
        text.setString(1, entry.version());
        text.setString(2, entry.work());
        text.setString(3, entry.title());
        text.setObject(4, entry.from());
        text.setString(5, entry.version());
        text.setObject(6, UUID.randomUUID());
        text.addBatch();
    }

    private static void add(PreparedStatement provision, Entry entry) throws SQLException {
        String[] number = entry.number().split("-", 2);
        provision.setString(1, entry.version());
        provision.setInt(2, Integer.parseInt(entry.id().substring(entry.id().lastIndexOf('/') + 1)));
        provision.setString(3, entry.anchor());
        provision.setInt(4, number[0].isEmpty() ? 0 : Integer.parseInt(number[0]));
        provision.setInt(5, number.length > 1 ? Integer.parseInt(number[1]) : 0);
        provision.setString(6, entry.label());
        provision.setString(7, entry.path());
        provision.setString(8, entry.words());
        provision.addBatch();
    }
}
