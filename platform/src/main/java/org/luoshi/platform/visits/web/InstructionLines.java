package org.luoshi.platform.visits.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.ClockLines;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.InstructionViews;
import org.springframework.stereotype.Component;

/** Instructions as lines of a page. */
@Component
class InstructionLines {
    private final Names names;

    InstructionLines(Names names) {
        this.names = names;
    }

    VisitPage.InstructionLine line(InstructionViews.Row row, Frame frame) {
        Instruction i = row.instruction();
        return new VisitPage.InstructionLine(
                VisitDoor.href(row.visit()) + "/instructions/" + i.id(),
                i.asSpoken(),
                i.matter().isEmpty() ? i.asSpoken() : i.matter(),
                units(i),
                frame.t(row.stage().messageKey()),
                ClockLines.shown(row.lamp()),
                day(row.due() == null ? i.due() : row.due(), frame),
                row.number(),
                row.number().isEmpty() ? "" : MatterLinks.under(MatterLinks.GENERAL, row.number()),
                row.lacks().stream()
                        .sorted()
                        .map(lack -> frame.t("visits.lack." + lack))
                        .toList(),
                row.vague(),
                row.visit().number() + " " + row.visit().title(),
                VisitDoor.href(row.visit()),
                i.spokenAt().atZone(CityDate.ZONE).toLocalDateTime());
    }

    List<VisitPage.InstructionLine> lines(List<InstructionViews.Row> rows, Frame frame) {
        return rows.stream().map(row -> line(row, frame)).toList();
    }

    private String units(Instruction i) {
        return Stream.concat(Stream.ofNullable(i.lead()), i.coUnits().stream())
                .map(OrganisationId::toString)
                .map(names::unit)
                .collect(Collectors.joining("、"));
    }

    private static String day(@Nullable LocalDate day, Frame frame) {
        return day == null ? "" : frame.date(day);
    }
}
