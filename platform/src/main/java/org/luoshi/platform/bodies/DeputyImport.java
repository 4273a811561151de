package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * Deputies from a table (代表导入), each with the person behind it. The number of the certificate tells them apart, for
 * namesakes are common; somebody who is entered as a person already is made a deputy by hand.
 */
@Component
class DeputyImport implements ImportKind {
    static final String DEPUTY = "deputy";
    static final String PERSON = "person";

    private final Organisations organisations;
    private final Terms terms;
    private final DeputyStore deputies;
    private final AddPerson addPerson;
    private final AddDeputy addDeputy;
    private final UndoAdding undo;

    DeputyImport(
            Organisations organisations,
            Terms terms,
            DeputyStore deputies,
            AddPerson addPerson,
            AddDeputy addDeputy,
            UndoAdding undo) {
        this.organisations = organisations;
        this.terms = terms;
        this.deputies = deputies;
        this.addPerson = addPerson;
        this.addDeputy = addDeputy;
        this.undo = undo;
    }

    @Override
    public String id() {
        return "deputies";
    }

    @Override
    public String permission() {
        return BodiesDesk.MANAGE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.text("name").mandatory(),
                Column.text("delegation").mandatory(),
                Column.text("certificate").mandatory().unique(),
                Column.text("electedBy").mandatory(),
                Column.date("electedOn").mandatory(),
                Column.number("term"),
                Column.text("phone"));
    }

    @Override
    public List<Problem> check(ImportRow row, List<ImportRow> above) {
        Optional<Term> term = term(row);
        if (term.isEmpty()) {
            return List.of(Problem.in(row.cell("term"), "bodies.import.no-term"));
        }
        List<Problem> problems = new ArrayList<>();
        if (deputies.certificateTaken(term.get().id(), row.text("certificate"))) {
            problems.add(Problem.in(row.cell("certificate"), "bodies.import.certificate-taken"));
        }
        delegationProblem(row, begins(row, term.get())).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> delegationProblem(ImportRow row, LocalDate day) {
        return switch (organisations.find(row.text("delegation"), day)) {
            case Lookup.Unique(var found) when found.kind() == OrganisationKind.DELEGATION -> Optional.empty();
            case Lookup.Unique(var found) ->
                Optional.of(Problem.in(row.cell("delegation"), "bodies.import.no-delegation", found.name()));
            case Lookup.Ambiguous(var several) ->
                Optional.of(Problem.in(
                        row.cell("delegation"), "bodies.import.ambiguous", OrganisationImport.names(several)));
            case Lookup.None(var nearest) -> Optional.of(OrganisationImport.unknown(row, "delegation", nearest));
        };
    }

    /** The term named, or the one that runs. */
    private Optional<Term> term(ImportRow row) {
        return row.number("term").isPresent()
                ? terms.byNumber(row.number("term").get())
                : terms.open();
    }

    /** Elected before the first session, a deputy serves from it. */
    private static LocalDate begins(ImportRow row, Term term) {
        LocalDate elected = row.date("electedOn").orElseThrow();
        LocalDate opens = term.span().from();
        return elected.isBefore(opens) ? opens : elected;
    }

    @Override
    public RowResult apply(ImportRow row, Viewer by) {
        Term term = term(row).orElseThrow();
        Optional<Problem> problem = delegationProblem(row, begins(row, term));
        if (problem.isPresent()) {
            return new RowResult.Refused(problem.get());
        }
        PersonId person = PersonId.random();
        Contact contact = new Contact(row.text("phone"), "");
        return addPerson
                .handle(new AddPerson.Command(person, row.text("name"), contact), by)
                .fold(_ -> deputy(row, person, term, by), refusal -> OrganisationImport.refused(row, "name", refusal));
    }

    private RowResult deputy(ImportRow row, PersonId person, Term term, Viewer by) {
        Lookup delegation = organisations.find(row.text("delegation"), begins(row, term));
        AddDeputy.Command command = new AddDeputy.Command(
                DeputyId.random(),
                person,
                term.number(),
                row.text("electedBy"),
                ((Lookup.Unique) delegation).organisation().id(),
                row.text("certificate"),
                row.date("electedOn").orElseThrow());
        return addDeputy
                .handle(command, by)
                .fold(id -> made(row, person, id), refusal -> OrganisationImport.refused(row, "electedOn", refusal));
    }

    private static RowResult made(ImportRow row, PersonId person, DeputyId deputy) {
        return new RowResult.Made(List.of(
                new MadeRecord(PERSON, person.toString(), row.text("name"), "/bodies/people/" + person),
                new MadeRecord(DEPUTY, deputy.toString(), row.text("name"), "/deputies/" + deputy)));
    }

    @Override
    public void undo(List<MadeRecord> lastFirst, Viewer by) {
        lastFirst.forEach(record -> undo.handle(record, by).orThrow());
    }
}
