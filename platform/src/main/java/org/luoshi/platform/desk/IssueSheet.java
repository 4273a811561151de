package org.luoshi.platform.desk;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Gives a sheet out about the last assignment or urging of a matter (出具交办单、督办单): it gets its number in the same
 * transaction. Sent twice it is one sheet.
 */
@Component
public class IssueSheet {
    private final DeskActs acts;
    private final Sheets sheets;
    private final Numbers numbers;
    private final Matters matters;
    private final MatterAccess access;
    private final CityDate date;

    IssueSheet(DeskActs acts, Sheets sheets, Numbers numbers, Matters matters, MatterAccess access, CityDate date) {
        this.acts = acts;
        this.sheets = sheets;
        this.numbers = numbers;
        this.matters = matters;
        this.access = access;
        this.date = date;
    }

    public DeskResult<Sheet> handle(Matter matter, Sheet.Kind kind, Viewer by) {
        Act act = Act.on(OpenMatter.subject(matter.id()), "desk.sheet", "kind", kind.name());
        return acts.run(by, DeskRights.DRAFT, act, () -> {
            Optional<Matter> seen = matters.find(matter.id()).filter(m -> access.maySee(m, Mover.of(by)));
            if (seen.isEmpty()) {
                return DeskResult.refused(new DeskRefusal.NotThere("document"));
            }
            int occasion = kind.occasions(seen.get()).size();
            return occasion == 0
                    ? DeskResult.refused(new DeskRefusal.NoOccasion(kind))
                    : DeskResult.done(issued(seen.get(), kind, occasion, by));
        });
    }

    private Sheet issued(Matter matter, Sheet.Kind kind, int occasion, Viewer by) {
        UUID id = UUID.randomUUID();
        if (sheets.insert(id, matter.id(), kind, occasion, date.today(), by.name())) {
            numbers.give(
                    kind.series,
                    date.today(),
                    new Numbers.Bearer(Sheet.BEARER, id, matter.number() + " " + matter.title()));
        }
        return sheets.of(matter.id()).stream()
                .filter(sheet -> sheet.kind() == kind && sheet.occasion() == occasion)
                .findFirst()
                .orElseThrow();
    }
}
