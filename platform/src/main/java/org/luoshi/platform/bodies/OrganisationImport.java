package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.luoshi.platform.imports.Column;
import org.luoshi.platform.imports.ImportKind;
import org.luoshi.platform.imports.ImportRow;
import org.luoshi.platform.imports.MadeRecord;
import org.luoshi.platform.imports.Problem;
import org.luoshi.platform.imports.RowResult;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Organisations from a table (机构导入); one named as parent may stand in a row above. */
@Component
class OrganisationImport implements ImportKind {
    private final Organisations organisations;
    private final AddOrganisation add;
    private final UndoAdding undo;

    OrganisationImport(Organisations organisations, AddOrganisation add, UndoAdding undo) {
        this.organisations = organisations;
        this.add = add;
        this.undo = undo;
    }

    @Override
    public String id() {
        return "organisations";
    }

    @Override
    public String permission() {
        return BodiesDesk.MANAGE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("name").mandatory().unique(),
                Column.text("short"),
                Column.choice(
                                "kind",
                                Arrays.stream(OrganisationKind.values())
                                        .map(kind -> new Column.Option(kind.name(), kind.messageKey()))
                                        .toList())
                        .mandatory(),
                Column.text("parent"),
                Column.date("from").mandatory());
    }

    @Override
    public List<Problem> check(ImportRow row, List<ImportRow> above) {
        LocalDate from = row.date("from").orElseThrow();
        List<Problem> problems = new ArrayList<>();
        organisations
                .bearing(row.text("name"), from)
                .map(other -> Problem.in(row.cell("name"), "bodies.import.name-taken", other.name()))
                .ifPresent(problems::add);
        if (!row.cell("parent").isEmpty() && above.stream().noneMatch(other -> isCalled(other, row.text("parent")))) {
            parentProblem(row, from).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> parentProblem(ImportRow row, LocalDate from) {
        return WrittenName.problem(row, "parent", organisations.find(row.text("parent"), from));
    }

    private static boolean isCalled(ImportRow row, String name) {
        return row.text("name").equals(name) || row.text("short").equals(name);
    }

    @Override
    public RowResult apply(ImportRow row, Viewer by) {
        LocalDate from = row.date("from").orElseThrow();
        OrganisationId parent = null;
        if (!row.cell("parent").isEmpty()) {
            Optional<Problem> problem = parentProblem(row, from);
            if (problem.isPresent()) {
                return new RowResult.Refused(problem.get());
            }
            parent = ((Lookup.Unique) organisations.find(row.text("parent"), from))
                    .organisation()
                    .id();
        }
        AddOrganisation.Command command = new AddOrganisation.Command(
                OrganisationId.random(),
                OrganisationKind.valueOf(row.choice("kind").orElseThrow()),
                row.text("name"),
                row.text("short"),
                List.of(),
                parent,
                from,
                row.number());
        return add.handle(command, by)
                .fold(
                        id -> new RowResult.Made(List.of(new MadeRecord(
                                Imported.ORGANISATION, id.toString(), row.text("name"), "/bodies/" + id))),
                        refusal -> WrittenName.refused(row, "name", refusal));
    }

    @Override
    public void undo(List<MadeRecord> lastFirst, Viewer by) {
        lastFirst.forEach(record -> undo.handle(record, by).orThrow());
    }
}
