package org.luoshi.platform.laws.search;

import java.util.Collection;
import java.util.List;

/**
 * Where provisions are found by their words. Derived: it can be made again from the library at any time.
 *
 * <p>One node reads and writes its own (Lucene), or several share one (OpenSearch); {@code LawIndexContract} says in
 * tests what each promises.
 */
public interface LawIndex extends AutoCloseable {
    /** The entries from {@code skip} on, at most {@code count}, best first, among equals the smaller id. */
    Found find(Clause clause, int skip, int count);

    /** Puts these entries in the place of all that it holds of these works. Seen by readers after {@link #keep}. */
    void replace(Collection<String> works, List<Entry> entries);

    /** Drops everything. Seen by readers after {@link #keep}. */
    void clear();

    /** Makes what was written lasting and visible, together with how far the library's changes were followed. */
    void keep(Followed position);

    /** How far it followed; {@link Followed#NOTHING} when it is new or of another make. */
    Followed followed();

    /** Whether several nodes read and write the same one. */
    boolean isShared();

    /** How many entries it holds. */
    long size();

    @Override
    void close();

    /** What was found: how many in all (from {@link #COUNTED} on, at least so many), and one page of them. */
    record Found(long total, List<Hit> hits) {}

    /** One entry and what it is worth. */
    record Hit(Entry entry, float worth) {}

    int COUNTED = 1_000;
}
