package org.luoshi.platform.bodies;

import java.util.UUID;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.imports.MadeRecord;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes back what an import made by mistake (撤销登记), the only deletion there is: nothing may depend on it, which the caller
 * has asked and the database asks again.
 */
@Component
class UndoAdding {
    private final BodiesDesk desk;
    private final JdbcClient jdbc;

    UndoAdding(BodiesDesk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
    }

    BodiesResult<String> handle(MadeRecord record, Viewer by) {
        Act act = Act.on(record.kind(), record.id(), record.kind() + ".undo-import", "name", record.label());
        return desk.decide(by, act, () -> {
            UUID id = UUID.fromString(record.id());
            switch (record.kind()) {
                case Imported.ORGANISATION -> {
                    delete("delete from bodies_organisation_name where organisation_id = :id", id);
                    delete("delete from bodies_organisation where id = :id", id);
                }
                case Imported.DEPUTY -> {
                    delete("delete from bodies_deputy_status where deputy_id = :id", id);
                    delete("delete from bodies_deputy where id = :id", id);
                }
                case Imported.PERSON -> delete("delete from bodies_person where id = :id", id);
                default -> throw new IllegalArgumentException("no import of bodies makes a " + record.kind());
            }
            return BodiesResult.done(record.id());
        });
    }

    private void delete(String sql, UUID id) {
        jdbc.sql(sql).param("id", id).update();
    }
}
