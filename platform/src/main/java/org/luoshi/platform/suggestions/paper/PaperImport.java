package org.luoshi.platform.suggestions.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.imports.Column;
import org.luoshi.platform.imports.ImportKind;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.MadeRecord;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.RowResult;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Suggestions off a table (建议清单导入): each row a paper that waits for its signed original. The text stands in two columns, or in
 * one with a heading before what is proposed, as such lists have it.
 */
@Component
class PaperImport implements ImportKind {

    private final PaperDesk desk;
    private final PaperEntries entries;
    private final CityDate date;

    PaperImport(PaperDesk desk, PaperEntries entries, CityDate date) {
        this.desk = desk;
        this.entries = entries;
        this.date = date;
    }

    @Override
    public String id() {
        return "suggestions";
    }

    @Override
    public String permission() {
        return PaperDesk.REGISTER;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("paper").mandatory().unique(),
                Column.text("title").mandatory(),
                Column.text("lead").mandatory(),
                Column.text("signers"),
                Column.text("facts"),
                Column.text("proposal"),
                Column.text("body"),
                Column.text("units"),
                Column.text("category"),
                Column.date("received"),
                Column.choice(
                        "session",
                        List.of(
                                new Column.Option("in-session", "suggestions.in-session"),
                                new Column.Option("between", "suggestions.between"))));
    }

    @Override
    public RowCheck look() {
        PaperCheck check = desk.check();
        PaperFields blank = desk.blank();
        return (row, _) -> problems(row, fields(row, blank), check);
    }

    @Override
    public List<Problem> check(ImportRow row, List<ImportRow> above) {
        return look().check(row, above);
    }

    private List<Problem> problems(ImportRow row, PaperFields fields, PaperCheck check) {
        List<PaperProblem> found = new ArrayList<>(check.problems(fields));
        if (entries.paperTaken(fields, null)) {
            found.add(PaperProblem.of("paper", "paper-taken", fields.paper()));
        }
        return found.stream().map(problem -> inCell(row, problem)).toList();
    }

    /** A missing half of the text is told where the text stands. */
    private static Problem inCell(ImportRow row, PaperProblem problem) {
        boolean halved = !row.text("body").isEmpty()
                && (problem.field().equals("facts") || problem.field().equals("proposal"));
        String column = halved ? "body" : problem.field();
        String key = halved && problem.what().equals("missing")
                ? "suggestions.paper.problem.no-proposal"
                : problem.messageKey();
        return Problem.in(row.cell(column), key, problem.args().toArray());
    }

    @Override
    public RowResult apply(ImportRow row, Viewer by) {
        MatterId id = MatterId.fresh();
        PaperFields fields = fields(row, desk.blank());
        entries.insert(new PaperEntry(
                id,
                null,
                row.cell("title").address(),
                fields,
                "",
                null,
                null,
                PaperEntry.State.WAITING,
                0,
                by.name(),
                date.now()));
        return new RowResult.Made(List.of(
                new MadeRecord(PaperEntry.SUBJECT, id.toString(), fields.title(), "/suggestions/papers/" + id)));
    }

    @Override
    public void undo(List<MadeRecord> lastFirst, Viewer by) {
        entries.delete(
                lastFirst.stream().map(made -> UUID.fromString(made.id())).toList());
    }

    private static PaperFields fields(ImportRow row, PaperFields blank) {
        List<String> halves = halves(row);
        Optional<String> session = row.choice("session");
        return new PaperFields(
                row.text("paper"),
                row.text("title"),
                halves.getFirst(),
                halves.getLast(),
                row.text("lead"),
                row.text("signers"),
                row.text("units"),
                row.text("category"),
                session.map("in-session"::equals).orElse(blank.inSession()),
                row.date("received").orElse(blank.receivedOn()));
    }

    private static List<String> halves(ImportRow row) {
        boolean apart = !row.text("facts").isEmpty() || !row.text("proposal").isEmpty();
        return apart || row.text("body").isEmpty()
                ? List.of(row.text("facts"), row.text("proposal"))
                : PaperReader.halves(row.text("body"));
    }
}
