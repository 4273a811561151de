package org.luoshi.platform.laws.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.luoshi.platform.laws.LawCheck.Thing;
import org.luoshi.platform.laws.LibraryCopy;
import org.luoshi.platform.laws.search.Clause.Field;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Compares every entry of the index with the library, work by work (核对检索索引), once the index has caught up. */
@Component
class CheckIndex implements LibraryCopy {
    /** No work has more entries; a shared index gives no more at once. */
    private static final int MOST = 10_000;

    private final LawIndex index;
    private final KeepIndex keep;
    private final DataSource library;

    CheckIndex(@Lazy LawIndex index, KeepIndex keep, DataSource library) {
        this.index = index;
        this.keep = keep;
        this.library = library;
    }

    @Override
    public Thing thing() {
        return Thing.INDEX;
    }

    @Override
    public Compared compare() {
        try {
            keep.catchUp();
            try (Connection connection = library.getConnection()) {
                return compare(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the library cannot be read beside its index", e);
        }
    }

    private Compared compare(Connection connection) throws SQLException {
        var different = new ArrayList<String>();
        int looked = 0;
        for (String work : LibraryEntries.works(connection)) {
            Set<Entry> kept = index.find(new Clause.Is(Field.WORK, work, 1), 0, MOST).hits().stream()
                    .map(LawIndex.Hit::entry)
                    .collect(Collectors.toSet());
            List<Entry> meant = LibraryEntries.of(connection, List.of(work));
            looked += meant.size();
            if (!kept.equals(new HashSet<>(meant))) {
                different.add(meant.isEmpty() ? work : meant.getFirst().title());
            }
        }
        return new Compared(looked, different);
    }
}
