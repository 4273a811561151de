package org.luoshi.platform.sessions.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.sessions.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands for which post under which item. */
@Repository
public class Nominations {
    private final JdbcClient jdbc;
    private final People people;
    private final Organisations organisations;

    Nominations(JdbcClient jdbc, People people, Organisations organisations) {
        this.jdbc = jdbc;
        this.people = people;
        this.organisations = organisations;
    }

    /** In the order they were entered. */
    public List<Nomination> of(ItemId item) {
        return jdbc.sql("select * from session_nomination where item = :item order by place")
                .param("item", item.value())
                .query(this::map)
                .list();
    }

    /** How often in a row, up to the last vote, this person failed for this post in a body's term. */
    int failuresInARow(PersonId person, OrganisationId organisation, String title, OrganisationId body, int term) {
        List<Boolean> votes = jdbc.sql("""
                select o.passed from session_nomination n
                join session_outcome o on o.item = n.item
                join session_item i on i.id = n.item
                join session_meeting m on m.id = i.meeting
                where n.act = 'APPOINT' and n.person = :person and n.organisation = :organisation and n.title = :title
                  and m.body = :body and m.term = :term
                order by o.at desc
                """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("title", title)
                .param("body", body.value())
                .param("term", term)
                .query((row, _) -> row.getBoolean(1))
                .list();
        int passed = votes.indexOf(true);
        return passed < 0 ? votes.size() : passed;
    }

    void insert(Nomination nomination) {
        jdbc.sql("""
                insert into session_nomination (id, item, place, act, person, organisation, title, rank)
                values (:id, :item, :place, :act, :person, :organisation, :title, :rank)
                """)
                .param("id", nomination.id())
                .param("item", nomination.item().value())
                .param("place", nomination.place())
                .param("act", nomination.act().name())
                .param("person", nomination.person().id().value())
                .param("organisation", nomination.organisation().id().value())
                .param("title", nomination.title())
                .param("rank", nomination.rank().name())
                .update();
    }

    private Nomination map(ResultSet row, int number) throws SQLException {
        return new Nomination(
                row.getObject("id", UUID.class),
                new ItemId(row.getObject("item", UUID.class)),
                row.getInt("place"),
                NominationAct.valueOf(row.getString("act")),
                people.require(new PersonId(row.getObject("person", UUID.class))),
                organisations.require(new OrganisationId(row.getObject("organisation", UUID.class))),
                row.getString("title"),
                PostRank.valueOf(row.getString("rank")));
    }
}
