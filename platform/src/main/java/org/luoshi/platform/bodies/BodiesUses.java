package org.luoshi.platform.bodies;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.imports.RecordUses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What within the bodies depends on a record that an import would take back. */
@Component
class BodiesUses implements RecordUses {
    private static final String OF_ORGANISATION = """
            select parent_id as id, 'below' as what, (select n.name from bodies_organisation_names n where n.id = o.id) as name
            from bodies_organisation o where parent_id in (:ids) and id not in (:ids)
            union all select successor_id, 'merged', (select n.name from bodies_organisation_names n where n.id = o.id)
            from bodies_organisation o where successor_id in (:ids)
            union all select organisation_id, 'post', title from bodies_post where organisation_id in (:ids)
            union all select d.delegation_id, 'deputy', p.name
            from bodies_deputy d join bodies_person p on p.id = d.person_id where d.delegation_id in (:ids)
            union all select id, 'ended', valid_until::text from bodies_organisation
            where id in (:ids) and valid_until is not null
            """;

    private static final String OF_PERSON = """
            select m.person_id as id, 'membership' as what, p.title as name
            from bodies_membership m join bodies_post p on p.id = m.post_id where m.person_id in (:ids)
            union all select absent_id, 'stand-in', valid_from::text from bodies_stand_in where absent_id in (:ids)
            union all select acting_id, 'stand-in', valid_from::text from bodies_stand_in where acting_id in (:ids)
            union all select from_id, 'hand-over', handed_on::text from bodies_hand_over where from_id in (:ids)
            union all select to_id, 'hand-over', handed_on::text from bodies_hand_over where to_id in (:ids)
            union all select person_id, 'again', max(certificate_no) from bodies_deputy
            where person_id in (:ids) group by person_id having count(*) > 1
            """;

    private static final String OF_DEPUTY = """
            select deputy_id as id, 'status' as what, since::text as name from bodies_deputy_status
            where deputy_id in (:ids) and number > 1
            """;

    private final JdbcClient jdbc;

    BodiesUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Use> of(String recordKind, Set<String> ids) {
        return switch (recordKind) {
            case Imported.ORGANISATION -> uses(OF_ORGANISATION, ids);
            case Imported.PERSON -> uses(OF_PERSON, ids);
            case Imported.DEPUTY -> uses(OF_DEPUTY, ids);
            default -> List.of();
        };
    }

    private List<Use> uses(String sql, Set<String> ids) {
        return jdbc.sql(sql)
                .param("ids", ids.stream().map(UUID::fromString).toList())
                .query((row, _) -> new Use(
                        row.getObject("id", UUID.class).toString(),
                        "bodies.use." + row.getString("what"),
                        List.of(row.getString("name"))))
                .list();
    }
}
