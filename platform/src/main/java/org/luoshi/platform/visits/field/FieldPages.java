package org.luoshi.platform.visits.field;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.Entries;
import org.luoshi.platform.visits.Participant;
import org.luoshi.platform.visits.Stop;
import org.luoshi.platform.visits.TakenEntry;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitState;
import org.luoshi.platform.visits.field.FieldReceipts.Receipt;
import org.springframework.stereotype.Component;

/** Makes the page in the field, and the shell a phone keeps of it. */
@Component
class FieldPages {
    private static final Set<OrganisationKind> NO_UNITS =
            Set.of(OrganisationKind.CONGRESS, OrganisationKind.STANDING_COMMITTEE, OrganisationKind.DELEGATION);

    private final Organisations organisations;
    private final Entries entries;
    private final FieldReceipts receipts;
    private final FieldParts parts;
    private final CityDate date;

    FieldPages(Organisations organisations, Entries entries, FieldReceipts receipts, FieldParts parts, CityDate date) {
        this.organisations = organisations;
        this.entries = entries;
        this.receipts = receipts;
        this.parts = parts;
        this.date = date;
    }

    static boolean open(Visit visit) {
        return visit.state() == VisitState.PLANNED || visit.state() == VisitState.HELD;
    }

    FieldPage page(Visit visit, Viewer viewer) {
        return new FieldPage(
                visit.number(),
                FieldDoor.base(visit.number()),
                visit.title(),
                viewer.name(),
                open(visit),
                false,
                date.now().truncatedTo(ChronoUnit.MINUTES).toString(),
                stops(visit),
                units(),
                speakers(visit),
                lines(visit, viewer),
                parts.limit());
    }

    /** Without person, visit and token: whoever opens the phone sees no more than that visits are recorded with it. */
    FieldPage shell(Visit visit) {
        return new FieldPage(
                visit.number(),
                FieldDoor.base(visit.number()),
                "",
                "",
                false,
                true,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                parts.limit());
    }

    static List<Choice> stops(Visit visit) {
        return visit.stops().stream()
                .map(stop -> new Choice(stop.id().toString(), stop.place() + ". " + stop.name()))
                .toList();
    }

    static List<Choice> speakers(Visit visit) {
        return Stream.concat(Stream.of(visit.leader()), visit.participants().stream())
                .map(Participant::name)
                .distinct()
                .map(name -> new Choice(name, name))
                .toList();
    }

    List<Choice> units() {
        return organisations.on(date.today()).stream()
                .filter(unit -> !NO_UNITS.contains(unit.kind()))
                .map(unit -> new Choice(unit.id().toString(), unit.name()))
                .toList();
    }

    private List<FieldPage.Line> lines(Visit visit, Viewer viewer) {
        Map<UUID, TakenEntry> all = entries.of(visit.id()).reversed().stream()
                .collect(Collectors.toMap(TakenEntry::id, Function.identity(), (one, _) -> one, LinkedHashMap::new));
        Map<UUID, Boolean> own = receipts.of(all.keySet()).stream()
                .filter(receipt -> receipt.account().equals(viewer.accountId()))
                .collect(Collectors.toMap(Receipt::entry, Receipt::clockWrong));
        return all.values().stream()
                .filter(entry -> own.containsKey(entry.id()))
                .map(entry -> line(visit, entry, own.getOrDefault(entry.id(), false)))
                .toList();
    }

    private static FieldPage.Line line(Visit visit, TakenEntry entry, boolean clockWrong) {
        return new FieldPage.Line(
                entry.id().toString(),
                entry.kind().equals("VOICE") ? "memo" : entry.kind().toLowerCase(java.util.Locale.ROOT),
                LocalDateTime.ofInstant(entry.spokenAt(), CityDate.ZONE).truncatedTo(ChronoUnit.MINUTES),
                entry.stop() == null
                        ? ""
                        : visit.stop(entry.stop()).map(Stop::name).orElse(""),
                entry.text(),
                clockWrong,
                open(visit));
    }
}
