package org.luoshi.platform.matters;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is usually done here: which unit most often leads a category. */
@Component
public class MatterPractice {
    private final JdbcClient jdbc;

    MatterPractice(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit that leads most matters of this category; none when the category is new. */
    public Optional<String> usualLead(String procedure, String category) {
        return jdbc.sql("""
                select p.unit from matter_party p join matter m on m.id = p.matter
                where m.procedure = :procedure and m.category = :category and p.part = 'lead' and p.released_on is null
                group by p.unit order by count(*) desc, p.unit limit 1
                """)
                .param("procedure", procedure)
                .param("category", category)
                .query(String.class)
                .optional();
    }
}
