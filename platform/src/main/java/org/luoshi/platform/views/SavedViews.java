package org.luoshi.platform.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The views there are: one's own, deleted ones among them, and those shared with one's unit. */
@Repository
public class SavedViews {
    private static final String SEEN = """
            select v.*, d.view is not null as usual from saved_view v
            left join saved_view_default d on d.view = v.id and d.account = :account
            where (v.owner = :account or (v.unit = :unit and v.removed_at is null))
            """;

    private final JdbcClient jdbc;

    SavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in use of every list, one's own first. */
    public List<SavedView> all(Viewer viewer) {
        return seen(viewer, " and v.removed_at is null order by v.list, v.owner <> :account, v.name")
                .query(SavedViews::view)
                .list();
    }

    /** Those in use of one list, one's own first. */
    List<SavedView> of(String list, Viewer viewer) {
        return seen(viewer, " and v.removed_at is null and v.list = :list order by v.owner <> :account, v.name")
                .param("list", list)
                .query(SavedViews::view)
                .list();
    }

    /** One's own that were deleted and can be brought back, the last first. */
    public List<SavedView> removed(Viewer viewer) {
        return seen(viewer, " and v.removed_at is not null order by v.removed_at desc")
                .query(SavedViews::view)
                .list();
    }

    Optional<SavedView> seenBy(Viewer viewer, UUID id) {
        return seen(viewer, " and v.id = :id")
                .param("id", id)
                .query(SavedViews::view)
                .optional();
    }

    /** The one the list opens with for this viewer. */
    Optional<SavedView> usual(String list, Viewer viewer) {
        return seen(viewer, " and v.removed_at is null and v.list = :list and d.view is not null")
                .param("list", list)
                .query(SavedViews::view)
                .optional();
    }

    /** How many of a list somebody keeps; their others wait until this transaction ends. */
    int countForUpdate(String owner, String list) {
        return jdbc.sql(
                        "select id from saved_view where owner = :owner and list = :list and removed_at is null for update")
                .param("owner", owner)
                .param("list", list)
                .query(UUID.class)
                .list()
                .size();
    }

    boolean hasName(String owner, String list, String name) {
        return jdbc.sql("select exists (select from saved_view"
                        + " where owner = :owner and list = :list and name = :name and removed_at is null)")
                .param("owner", owner)
                .param("list", list)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    void insert(SavedView view, LocalDateTime now) {
        jdbc.sql("insert into saved_view (id, list, name, query, owner, unit, kept_at)"
                        + " values (:id, :list, :name, :query, :owner, :unit, :now)")
                .param("id", view.id())
                .param("list", view.list())
                .param("name", view.name())
                .param("query", view.query())
                .param("owner", view.owner())
                .param("unit", view.unit())
                .param("now", now)
                .update();
    }

    /** Name, unit and whether it is deleted. */
    void update(SavedView view, LocalDateTime now) {
        jdbc.sql("update saved_view set name = :name, unit = :unit,"
                        + " removed_at = case when :removed then coalesce(removed_at, :now) end where id = :id")
                .param("name", view.name())
                .param("unit", view.unit())
                .param("removed", view.removed())
                .param("now", now)
                .param("id", view.id())
                .update();
    }

    /** What was deleted before this moment is gone for good. */
    void forget(String owner, LocalDateTime before) {
        jdbc.sql("delete from saved_view where owner = :owner and removed_at < :before")
                .param("owner", owner)
                .param("before", before)
                .update();
    }

    void open(String list, Viewer viewer, UUID view) {
        jdbc.sql("insert into saved_view_default (account, list, view) values (:account, :list, :view)"
                        + " on conflict (account, list) do update set view = excluded.view")
                .param("account", viewer.accountId())
                .param("list", list)
                .param("view", view)
                .update();
    }

    void openWhole(String list, Viewer viewer) {
        jdbc.sql("delete from saved_view_default where account = :account and list = :list")
                .param("account", viewer.accountId())
                .param("list", list)
                .update();
    }

    private JdbcClient.StatementSpec seen(Viewer viewer, String more) {
        return jdbc.sql(SEEN + more).param("account", viewer.accountId()).param("unit", viewer.unitId());
    }

    private static SavedView view(ResultSet row, int n) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("list"),
                row.getString("name"),
                row.getString("query"),
                row.getString("owner"),
                row.getString("unit"),
                row.getBoolean("usual"),
                row.getObject("removed_at") != null);
    }
}
