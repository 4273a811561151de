package org.luoshi.platform.laws.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Brings an index up to what the library holds (索引追赶): only the works that changed since it looked last, or
 * everything, when it is new, of another library or of another make, or when somebody asked for it.
 *
 * <p>May be sent any number of times; two nodes that share one index wait for each other.
 */
public final class FollowLibrary {
    private static final String EVERYTHING = "*";
    private static final int AT_ONCE = 100;
    /** Held while an index that several nodes share is written. */
    private static final String LOCK = "hashtextextended('laws:index', 0)";

    private final LawIndex index;

    public FollowLibrary(LawIndex index) {
        this.index = index;
    }

    /** Asks every node to build its index anew, with the caller's transaction. */
    public static void askForEverything(Connection library) throws SQLException {
        try (PreparedStatement insert = library.prepareStatement(
                "insert into law_index_change (work_id) values ('*') on conflict do nothing")) {
            insert.executeUpdate();
        }
    }

    /**
     * Follows all changes that are settled.
     *
     * @param library a connection outside any transaction; only read
     * @param progress told how many works are done
     * @return whether anything was written; never while another node writes an index that both share
     */
    public boolean handle(Connection library, LongConsumer progress) throws SQLException {
        if (!index.isShared()) {
            return atOneMoment(library, progress);
        }
        if (!isTrue(library, "select pg_try_advisory_lock(" + LOCK + ")")) {
            return false;
        }
        try {
            return atOneMoment(library, progress);
        } finally {
            isTrue(library, "select pg_advisory_unlock(" + LOCK + ")");
        }
    }

    private boolean atOneMoment(Connection library, LongConsumer progress) throws SQLException {
        int isolation = library.getTransactionIsolation();
        library.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        library.setAutoCommit(false);
        try {
            return follow(library, index.followed(), progress);
        } finally {
            library.rollback();
            library.setAutoCommit(true);
            library.setTransactionIsolation(isolation);
        }
    }

    private boolean follow(Connection library, Followed from, LongConsumer progress) throws SQLException {
        Followed now = now(library);
        List<String> works = from.leadsTo(now) ? changed(library, from, now) : List.of(EVERYTHING);
        if (works.isEmpty()) {
            return false;
        }
        boolean all = works.contains(EVERYTHING);
        if (all) {
            index.clear();
        }
        write(library, all ? LibraryEntries.works(library) : works, progress);
        index.keep(now);
        return true;
    }

    private void write(Connection library, List<String> works, LongConsumer progress) throws SQLException {
        for (int at = 0; at < works.size(); at += AT_ONCE) {
            List<String> some = works.subList(at, Math.min(works.size(), at + AT_ONCE));
            index.replace(some, LibraryEntries.of(library, some));
            progress.accept(at + some.size());
        }
    }

    /** Every transaction before this one has ended. */
    private static Followed now(Connection library) throws SQLException {
        try (PreparedStatement select = library.prepareStatement(
                        "select id::text, pg_snapshot_xmin(pg_current_snapshot())::text from law_index_library");
                ResultSet row = select.executeQuery()) {
            row.next();
            return Followed.of(row.getString(1), Long.parseLong(row.getString(2)));
        }
    }

    private static List<String> changed(Connection library, Followed from, Followed now) throws SQLException {
        var works = new ArrayList<String>();
        try (PreparedStatement select = library.prepareStatement("""
                select distinct work_id from law_index_change
                where transaction >= ?::text::xid8 and transaction < ?::text::xid8 order by work_id
                """)) {
            select.setString(1, Long.toString(from.before()));
            select.setString(2, Long.toString(now.before()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    works.add(rows.getString(1));
                }
            }
        }
        return works;
    }

    private static boolean isTrue(Connection library, String sql) throws SQLException {
        try (PreparedStatement select = library.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
