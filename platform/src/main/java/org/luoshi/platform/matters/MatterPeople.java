package org.luoshi.platform.matters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a context may change about a matter outside its run: its title, class, confidence and the people tied to it. */
@Component
public class MatterPeople {
    private final JdbcClient jdbc;

    MatterPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ties a person to the matter; twice is once. */
    public void tie(MatterId matter, String person, String relation) {
        jdbc.sql("insert into matter_person values (:matter, :person, :relation) on conflict do nothing")
                .param("matter", matter.value())
                .param("person", person)
                .param("relation", relation)
                .update();
    }

    /** Gives the matter another title while it is a draft. */
    public void retitle(MatterId matter, String title) {
        jdbc.sql("update matter set title = :title where id = :matter and step_kind = 'START'")
                .param("matter", matter.value())
                .param("title", title)
                .update();
    }

    /** From now on it is confidential: reading everything else does not open it, its notices carry no title. */
    public void keepInside(MatterId matter) {
        jdbc.sql("update matter set confidential = true where id = :matter")
                .param("matter", matter.value())
                .update();
    }

    /** Puts the matter in a class of the list ({@code 教育}, {@code 交通}). */
    public void classify(MatterId matter, String category) {
        jdbc.sql("update matter set category = :category where id = :matter")
                .param("matter", matter.value())
                .param("category", category)
                .update();
    }
}
