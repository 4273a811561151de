package org.luoshi.platform.bodies.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.imports.ImportDesk;
import org.luoshi.platform.imports.Imports;
import org.luoshi.platform.site.Frame;
import org.springframework.stereotype.Component;

/** Where a record came from (来源), for those who may import: file, row and cells. */
@Component
class Origins {
    private final Imports imports;

    Origins(Imports imports) {
        this.imports = imports;
    }

    /** Null when it came by hand, or for those who may not import. */
    @Nullable
    Origin of(String recordKind, String id, Frame frame) {
        return frame.may(ImportDesk.RUN)
                ? imports.of(recordKind, id).map(Origins::origin).orElse(null)
                : null;
    }

    private static Origin origin(Imports.Provenance from) {
        return new Origin(
                from.fileName(),
                from.made().href(),
                from.row(),
                List.copyOf(from.cells().keySet()));
    }
}
