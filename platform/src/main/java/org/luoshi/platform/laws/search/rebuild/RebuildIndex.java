package org.luoshi.platform.laws.search.rebuild;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.luoshi.platform.laws.search.FollowLibrary;
import org.luoshi.platform.laws.search.LawIndex;
import org.luoshi.platform.laws.search.lucene.LuceneIndex;
import org.luoshi.platform.laws.search.opensearch.OpenSearchIndex;

/**
 * Builds the index anew from the library alone. May be sent any number of times.
 *
 * <p>Every node that runs sees the request and rebuilds its own; where none has the index open, it is built here and now.
 */
public final class RebuildIndex {
    private RebuildIndex() {}

    /** What came of it. */
    public sealed interface Outcome {
        /** A running server has the index open and builds it now. */
        record Asked() implements Outcome {}

        /** It is built. */
        record Built(long entries) implements Outcome {}
    }

    /**
     * Asks every node, and builds what no node has open.
     *
     * @param library a connection outside any transaction
     * @param data the data directory
     * @param openSearch the address of a shared index; empty when each node has its own
     * @param progress told how many works are done
     */
    public static Outcome handle(Connection library, Path data, String openSearch, LongConsumer progress)
            throws SQLException {
        FollowLibrary.askForEverything(library);
        Path folder = LuceneIndex.folder(data);
        if (openSearch.isBlank() && LuceneIndex.isOpenElsewhere(folder)) {
            return new Outcome.Asked();
        }
        try (LawIndex index =
                openSearch.isBlank() ? LuceneIndex.open(folder) : new OpenSearchIndex(URI.create(openSearch))) {
            boolean built = new FollowLibrary(index).handle(library, progress);
            return built ? new Outcome.Built(index.size()) : new Outcome.Asked();
        }
    }
}
