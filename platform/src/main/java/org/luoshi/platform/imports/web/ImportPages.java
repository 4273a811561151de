package org.luoshi.platform.imports.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.imports.Checked;
import org.luoshi.platform.imports.ConfirmImport;
import org.luoshi.platform.imports.Import;
import org.luoshi.platform.imports.Import.State;
import org.luoshi.platform.imports.ImportDesk;
import org.luoshi.platform.imports.ImportKind;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.ImportTemplates;
import org.luoshi.platform.imports.Imports;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.UndoImport;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.stereotype.Component;

/** Makes the pages of imports in the reader's language. */
@Component
class ImportPages {
    private static final int ROWS_SHOWN = 50;
    private static final int PROBLEMS_SHOWN = 200;

    private final ImportDesk desk;
    private final Imports imports;
    private final ImportTemplates templates;

    ImportPages(ImportDesk desk, Imports imports, ImportTemplates templates) {
        this.desk = desk;
        this.imports = imports;
        this.templates = templates;
    }

    ImportPage.Listing list(Frame frame) {
        List<ImportPage.Kind> kinds =
                desk.kindsFor(frame.viewer()).stream().map(k -> kind(k, frame)).toList();
        List<ImportPage.Line> lines = imports.latest().stream()
                .map(run -> new ImportPage.Line(
                        run.id().href(),
                        frame.t("imports.kind." + run.kind()),
                        run.fileName(),
                        state(run, frame),
                        run.by(),
                        run.at(),
                        run.rows()))
                .toList();
        return new ImportPage.Listing(kinds, lines);
    }

    ImportPage.Form form(ImportKind kind, Frame frame, @Nullable Panel refused) {
        List<ImportPage.ColumnLine> columns = kind.columns().stream()
                .map(column -> new ImportPage.ColumnLine(
                        templates.header(kind, column, frame.lang()).replace("*", ""),
                        column.required(),
                        templates.hint(kind, column, frame.lang())))
                .toList();
        return new ImportPage.Form(kind(kind, frame), columns, refused);
    }

    ImportPage.Show show(Import run, Frame frame) {
        ImportKind kind = desk.kind(run.kind(), frame.viewer()).orElseThrow();
        Optional<Checked> checked = run.state() == State.PREVIEWED ? desk.look(run, kind) : Optional.empty();
        List<Problem> problems = checked.map(Checked::problems).orElse(List.of());
        List<ImportRow> rows = checked.map(Checked::rows).orElse(List.of());
        String sheet = run.sheet() == null ? "" : run.sheet();
        return new ImportPage.Show(
                run.id().href(),
                frame.t("imports.kind." + run.kind()),
                run.fileName(),
                run.sha256(),
                state(run, frame),
                run.by(),
                run.at(),
                checked.map(Checked::sheet).orElse(sheet),
                checked.map(Checked::note)
                        .filter(note -> !note.isEmpty())
                        .map(frame::t)
                        .orElse(""),
                run.state() == State.PREVIEWED ? rows.size() : run.rows(),
                headers(kind, frame),
                rows.stream()
                        .limit(ROWS_SHOWN)
                        .map(row -> row(row, kind, problems.isEmpty(), frame))
                        .toList(),
                problems.stream()
                        .limit(PROBLEMS_SHOWN)
                        .map(p -> problem(p, frame))
                        .toList(),
                problems.size(),
                records(run),
                run.state() == State.PREVIEWED && checked.isEmpty(),
                run.state() == State.PREVIEWED && checked.filter(Checked::sound).isPresent(),
                run.state() == State.CONFIRMED,
                "/imports/new?kind=" + run.kind(),
                run.state() == State.PREVIEWED ? "" : run.file().href());
    }

    Panel said(ConfirmImport.Result result, Frame frame) {
        return switch (result) {
            case ConfirmImport.Result.Confirmed(int rows) -> Panel.done(frame.t("imports.confirmed", rows));
            case ConfirmImport.Result.Already(Import now) ->
                refused(frame, "imports.already", state(now, frame), now.by(), frame.moment(now.at()));
            case ConfirmImport.Result.SameFile(Import first) ->
                refused(frame, "imports.same-file", first.fileName(), first.by(), frame.moment(first.at()));
            case ConfirmImport.Result.FileGone _ -> refused(frame, "imports.gone");
            case ConfirmImport.Result.NotThere _ -> refused(frame, "imports.not-there");
            case ConfirmImport.Result.Wrong(List<Problem> problems) -> {
                ImportPage.ProblemLine first = problem(problems.getFirst(), frame);
                yield Panel.refused(
                        frame.t("imports.wrong", problems.size(), first.cell(), first.text()), "", first.remedy());
            }
        };
    }

    Panel said(UndoImport.Result result, Frame frame) {
        return switch (result) {
            case UndoImport.Result.Undone(int rows) -> Panel.done(frame.t("imports.undone", rows));
            case UndoImport.Result.NothingToUndo(Import now) ->
                refused(frame, "imports.nothing-to-undo", state(now, frame));
            case UndoImport.Result.NotThere _ -> refused(frame, "imports.not-there");
            case UndoImport.Result.InUse(var lines) -> {
                String what = lines.stream()
                        .map(line -> frame.t(
                                "imports.in-use.line",
                                line.label(),
                                frame.t(
                                        line.use().messageKey(),
                                        line.use().args().toArray())))
                        .collect(Collectors.joining("；"));
                yield refused(frame, "imports.in-use", what);
            }
        };
    }

    private static Panel refused(Frame frame, String key, Object... args) {
        return Panel.refused(frame.t(key, args), "", frame.t(key + ".remedy", args));
    }

    private ImportPage.Kind kind(ImportKind kind, Frame frame) {
        String key = "imports.kind." + kind.id();
        return new ImportPage.Kind(kind.id(), frame.t(key), frame.t(key + ".text"));
    }

    private static String state(Import run, Frame frame) {
        return frame.t("imports.state." + run.state());
    }

    private List<String> headers(ImportKind kind, Frame frame) {
        return kind.columns().stream()
                .map(column -> templates.header(kind, column, frame.lang()).replace("*", ""))
                .toList();
    }

    private static ImportPage.RowLine row(ImportRow row, ImportKind kind, boolean sound, Frame frame) {
        return new ImportPage.RowLine(
                row.number(),
                kind.columns().stream().map(column -> row.text(column.key())).toList(),
                (sound ? kind.foresee(row) : Optional.<ImportKind.Foreseen>empty())
                        .map(said -> frame.t(said.messageKey(), said.args().toArray()))
                        .orElse(""));
    }

    private static ImportPage.ProblemLine problem(Problem p, Frame frame) {
        Object[] args = p.args().toArray();
        return new ImportPage.ProblemLine(
                p.cell(), p.value(), frame.t(p.key(), args), frame.t(p.key() + ".remedy", args));
    }

    private List<ImportPage.RecordLine> records(Import run) {
        return imports.recordsOf(run.id()).stream()
                .map(made -> new ImportPage.RecordLine(
                        made.row(),
                        made.record().label(),
                        made.record().href(),
                        made.cells().entrySet().stream()
                                .map(cell -> cell.getKey() + " = " + cell.getValue())
                                .toList()))
                .toList();
    }
}
