package org.luoshi.platform.operations;

import java.util.List;
import org.luoshi.platform.operations.tables.Table;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code schema.json} of an archive: what the lines of each table mean to a reader who has no database (结构说明). */
final class SchemaJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private SchemaJson() {}

    static String of(List<Table> tables) {
        ArrayNode all = JSON.createArrayNode();
        tables.stream().filter(table -> !table.leftOut()).forEach(table -> describe(all.addObject(), table));
        return JSON.writeValueAsString(all) + "\n";
    }

    private static void describe(ObjectNode node, Table table) {
        node.put("table", table.name());
        ArrayNode key = node.putArray("key");
        table.key().forEach(key::add);
        ArrayNode references = node.putArray("references");
        table.references().stream().sorted().forEach(references::add);
        ArrayNode columns = node.putArray("columns");
        table.columns()
                .forEach(column -> columns.addObject()
                        .put("name", column.name())
                        .put("type", column.type())
                        .put("required", column.required())
                        .put("computed", column.generated()));
    }
}
