package org.luoshi.platform.laws.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a search can be narrowed to: what the library holds. */
@Repository
public class SearchChoices {
    private final JdbcClient sql;

    SearchChoices(JdbcClient sql) {
        this.sql = sql;
    }

    /** The kinds of texts, as codes. */
    public List<String> levels() {
        return sql.sql("select distinct kind from law_work order by kind")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Provinces, each followed by its cities. */
    public List<String> places() {
        return sql.sql("""
                select place from (
                  select province, province as place from law_work union select province, area from law_work) p
                where place <> '' group by province, place order by province, place <> province, place
                """).query((row, _) -> row.getString(1)).list();
    }
}
