package org.luoshi.platform.exchange.mailroom;

import java.util.List;
import java.util.Set;
import org.luoshi.platform.exchange.CityId;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.FeedReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads {@code test.said} into a table of its own, in the order it is given. */
@Component
class SaidReader implements FeedReader {
    static final String KIND = "test.said";
    /** Content no reader can take. */
    static final String POISON = "{\"no\":\"poison\"}";

    private final JdbcClient jdbc;
    private volatile boolean mended;

    SaidReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void received(CityId from, Entry entry) {
        if (entry.json().equals(POISON) && !mended) {
            throw new IllegalStateException("poison");
        }
        table();
        jdbc.sql("insert into test_said (peer, json) values (:peer, :json)")
                .param("peer", from.value())
                .param("json", entry.json())
                .update();
    }

    void mend() {
        mended = true;
    }

    List<String> heard(CityId from) {
        table();
        return jdbc.sql("select json from test_said where peer = :peer order by no")
                .param("peer", from.value())
                .query((row, n) -> row.getString("json"))
                .list();
    }

    private void table() {
        jdbc.sql(
                        "create table if not exists test_said (no bigserial primary key, peer text not null, json text not null)")
                .update();
        jdbc.sql("comment on table test_said is 'not in archives: a test''s own'")
                .update();
    }
}
