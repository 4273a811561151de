package org.luoshi.platform.sessions.decisions;

import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters before the year in the numbers of each body's decisions (发文代字): 示人常. */
@Repository
public class Marks {
    private static final String CONGRESS = "人民代表大会";

    private final JdbcClient jdbc;
    private final Organisations organisations;

    Marks(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** As set for the body; the usual letters where nobody set any. */
    public String of(OrganisationId body) {
        return jdbc.sql("select mark from session_mark where body = :body")
                .param("body", body.value())
                .query(String.class)
                .optional()
                .orElseGet(() -> usual(organisations.require(body)));
    }

    /** 示 from 示例市, 人常 from the standing committee of its congress; any other body's short name stands as it is. */
    private static String usual(Organisation body) {
        String place = body.name().substring(0, 1);
        return switch (body.kind()) {
            case STANDING_COMMITTEE -> place + "人常";
            case CONGRESS -> place + "人";
            case GOVERNMENT,
                    GOVERNMENT_GENERAL_OFFICE,
                    BUREAU,
                    COUNTY,
                    SUPERVISORY_COMMISSION,
                    COURT,
                    PROCURATORATE,
                    SPECIAL_COMMITTEE,
                    WORKING_BODY,
                    ADMINISTRATIVE_OFFICE,
                    DELEGATION,
                    MASS_ORGANIZATION,
                    OTHER -> body.name().replace(CONGRESS, "人大");
        };
    }

    void put(OrganisationId body, String mark) {
        jdbc.sql("insert into session_mark (body, mark) values (:body, :mark)"
                        + " on conflict (body) do update set mark = :mark")
                .param("body", body.value())
                .param("mark", mark)
                .update();
    }
}
