package org.luoshi.platform.matters.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.ProcedureLibrary;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrances;
import org.luoshi.procedure.definition.Procedure;
import org.springframework.stereotype.Component;

/** Doors of the home page that procedures name themselves: {@code front: [mass-organisations]} in their settings. */
@Component
class ProcedureEntrances implements Entrances {
    private static final int AFTER_CONTEXTS = 100;

    private final ProcedureLibrary procedures;
    private final MatterLinks links;

    ProcedureEntrances(ProcedureLibrary procedures, MatterLinks links) {
        this.procedures = procedures;
        this.links = links;
    }

    @Override
    public List<Entrance> entrances() {
        return procedures.ids().stream()
                .map(procedures::here)
                .flatMap(this::doors)
                .toList();
    }

    private Stream<Entrance> doors(Procedure p) {
        String base = links.base(p.id());
        String href = base.equals(MatterLinks.GENERAL) ? base + "?procedure=" + p.id() : base;
        return p.settings().getOrDefault("front", List.of()).stream()
                .map(report -> new Entrance(
                        Entrance.Report.valueOf(report.toUpperCase(Locale.ROOT).replace('-', '_')),
                        p.title().zh(),
                        p.title().en(),
                        href,
                        "",
                        AFTER_CONTEXTS));
    }
}
