package org.luoshi.platform.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.imports.Column;
import org.luoshi.platform.imports.ImportKind;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.MadeRecord;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.RowResult;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * A table of visits → visits with their stops and what was asked for there (调研视察台账). A row that repeats kind, organ, day and
 * title of a row above is no second visit: it adds what else was asked for. Nothing a table says is confirmed or assigned.
 */
@Component
class VisitImport implements ImportKind {
    static final String VISIT = "visit";
    static final String INSTRUCTION = "visit-instruction";

    private static final int NOON = 12;

    private final PlanVisit plan;
    private final TakeFieldEntries take;
    private final TakeBackVisit takeBack;
    private final Visits visits;
    private final Instructions instructions;
    private final Ledgers ledgers;
    private final PlanLines lines;
    private final Organisations organisations;
    private final CityDate date;

    VisitImport(
            PlanVisit plan,
            TakeFieldEntries take,
            TakeBackVisit takeBack,
            Visits visits,
            Instructions instructions,
            Ledgers ledgers,
            PlanLines lines,
            Organisations organisations,
            CityDate date) {
        this.plan = plan;
        this.take = take;
        this.takeBack = takeBack;
        this.visits = visits;
        this.instructions = instructions;
        this.ledgers = ledgers;
        this.lines = lines;
        this.organisations = organisations;
        this.date = date;
    }

    @Override
    public String id() {
        return "visits";
    }

    @Override
    public String permission() {
        return VisitAccess.MANAGE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.choice(
                                "kind",
                                Arrays.stream(VisitKind.values())
                                        .map(kind -> new Column.Option(kind.name(), "visits.kind." + kind))
                                        .toList())
                        .mandatory(),
                Column.text("organ").mandatory(),
                Column.date("day").mandatory(),
                Column.text("title").mandatory(),
                Column.text("leader").mandatory(),
                Column.text("post"),
                Column.text("stops"),
                Column.text("participants"),
                Column.text("said"),
                Column.text("lead"),
                Column.date("due"));
    }

    @Override
    public List<Problem> check(ImportRow row, List<ImportRow> above) {
        List<Problem> problems = new ArrayList<>();
        named(row, "organ").ifPresent(problems::add);
        if (!row.cell("lead").isEmpty()) {
            named(row, "lead").ifPresent(problems::add);
        }
        boolean repeats = above.stream().anyMatch(other -> VisitKey.of(other).equals(VisitKey.of(row)));
        if (repeats) {
            missing(row, "said", "visits.import.nothing-new").ifPresent(problems::add);
        } else {
            missing(row, "stops", "visits.import.no-stop").ifPresent(problems::add);
            known(row).ifPresent(_ -> problems.add(Problem.in(row.cell("title"), "visits.import.known")));
        }
        boolean ahead = row.date("day").filter(date.today()::isBefore).isPresent();
        if (ahead && !row.cell("said").isEmpty()) {
            problems.add(Problem.in(row.cell("said"), "visits.import.not-yet"));
        }
        if (row.cell("said").isEmpty()
                && !(row.cell("lead").isEmpty() && row.cell("due").isEmpty())) {
            problems.add(Problem.in(row.cell("said"), "visits.import.nothing-said"));
        }
        return problems;
    }

    private static Optional<Problem> missing(ImportRow row, String column, String key) {
        return row.cell(column).isEmpty() ? Optional.of(Problem.in(row.cell(column), key)) : Optional.empty();
    }

    /** None when the cell means exactly one unit. */
    private Optional<Problem> named(ImportRow row, String column) {
        return switch (organisations.find(row.text(column), date.today())) {
            case Lookup.Unique _ -> Optional.empty();
            case Lookup.Ambiguous _ -> Optional.of(Problem.in(row.cell(column), "visits.import.unit-ambiguous"));
            case Lookup.None(var nearest)
            when nearest.isEmpty() -> Optional.of(Problem.in(row.cell(column), "visits.import.no-unit"));
            case Lookup.None(var nearest) ->
                Optional.of(Problem.in(
                        row.cell(column),
                        "visits.import.no-unit-near",
                        nearest.getFirst().name()));
        };
    }

    /** A visit of the same kind and title on that day, of the same organ, that was not cancelled. */
    private Optional<Visit> known(ImportRow row) {
        LocalDate day = row.date("day").orElse(LocalDate.MIN);
        return visits.on(day).stream()
                .filter(visit -> visit.state() != VisitState.CANCELLED)
                .filter(visit -> visit.kind().name().equals(row.choice("kind").orElse(""))
                        && visit.title().equals(row.text("title"))
                        && unit(row, "organ")
                                .map(Organisation::id)
                                .filter(visit.organ()::equals)
                                .isPresent())
                .findFirst();
    }

    @Override
    public RowResult apply(ImportRow row, Viewer by) {
        VisitKind kind = VisitKind.valueOf(row.choice("kind").orElseThrow());
        if (!ledgers.keeps(kind, by)) {
            return new RowResult.Refused(Problem.in(row.cell("kind"), "visits.import.not-kept"));
        }
        List<MadeRecord> made = new ArrayList<>();
        Optional<Visit> above = known(row);
        VisitResult<Visit> visit = above.isPresent() ? VisitResult.done(above.get()) : planned(row, kind, by);
        return visit.fold(
                there -> {
                    if (above.isEmpty()) {
                        made.add(new MadeRecord(VISIT, there.id().toString(), there.title(), href(there)));
                    }
                    return row.cell("said").isEmpty() ? new RowResult.Made(made) : said(row, there, made, by);
                },
                refusal -> refused(row, "title", refusal));
    }

    private VisitResult<Visit> planned(ImportRow row, VisitKind kind, Viewer by) {
        return plan.handle(
                new PlanVisit.Command(
                        VisitId.fresh(),
                        kind,
                        unit(row, "organ").orElseThrow().id(),
                        row.text("title"),
                        lines.participant(row.text("leader"), row.text("post")),
                        row.date("day").orElseThrow(),
                        lines.stops(row.text("stops")),
                        lines.participants(row.text("participants"))),
                by);
    }

    /** As if it had been said at noon of the day, on the way: a table tells no hour. */
    private RowResult said(ImportRow row, Visit visit, List<MadeRecord> made, Viewer by) {
        Instant noon = visit.day().atTime(NOON, 0).atZone(CityDate.ZONE).toInstant();
        Instant said = noon.isBefore(date.instant()) ? noon : date.instant();
        Stamp stamp = new Stamp(UUID.randomUUID(), null, said, Duration.ZERO, by.name());
        var instruction = new FieldEntry.Instruction(
                stamp,
                row.text("said"),
                visit.leader().name(),
                unit(row, "lead").map(Organisation::id).orElse(null),
                List.of(),
                row.date("due").orElse(null));
        if (take.handle(visit.id(), by, List.of(instruction)).getFirst()
                instanceof EntryResult.Refused(UUID _, VisitRefusal refusal)) {
            return refused(row, "said", refusal);
        }
        made.add(new MadeRecord(
                INSTRUCTION, stamp.id().toString(), row.text("said"), href(visit) + "/instructions/" + stamp.id()));
        return new RowResult.Made(made);
    }

    private static RowResult refused(ImportRow row, String column, VisitRefusal refusal) {
        return new RowResult.Refused(Problem.in(
                row.cell(column), refusal.messageKey(), refusal.args().toArray()));
    }

    private static String href(Visit visit) {
        return MatterLinks.under("/visits", visit.number());
    }

    /** What was asked for goes with its visit, and every visit is cancelled; its number stays with it. */
    @Override
    public void undo(List<MadeRecord> lastFirst, Viewer by) {
        lastFirst.stream()
                .filter(record -> record.kind().equals(INSTRUCTION))
                .forEach(record -> instructions.takeBack(UUID.fromString(record.id()), date.instant()));
        lastFirst.stream()
                .filter(record -> record.kind().equals(VISIT))
                .forEach(record -> takeBack.handle(VisitId.of(record.id()), by).orThrow());
    }

    private Optional<Organisation> unit(ImportRow row, String column) {
        return organisations.find(row.text(column), date.today()) instanceof Lookup.Unique(Organisation found)
                ? Optional.of(found)
                : Optional.empty();
    }

    /** What makes two rows one visit. */
    private record VisitKey(String kind, String organ, String day, String title) {
        static VisitKey of(ImportRow row) {
            return new VisitKey(
                    row.choice("kind").orElse(row.text("kind")), row.text("organ"), row.text("day"), row.text("title"));
        }
    }
}
