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
 * Deputies from a table (代表导入), each with the person behind it: somebody entered already, or somebody new. The number of
 * the certificate tells deputies apart, for namesakes are common.
 */
@Component
class DeputyImport implements ImportKind {
    private final Organisations organisations;
    private final Terms terms;
    private final DeputyStore deputies;
    private final Deputies roll;
    private final NamedPerson named;
    private final AddPerson addPerson;
    private final AddDeputy addDeputy;
    private final UndoAdding undo;

    DeputyImport(
            Organisations organisations,
            Terms terms,
            DeputyStore deputies,
            Deputies roll,
            NamedPerson named,
            AddPerson addPerson,
            AddDeputy addDeputy,
            UndoAdding undo) {
        this.organisations = organisations;
        this.terms = terms;
        this.deputies = deputies;
        this.roll = roll;
        this.named = named;
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
                Column.text("phone"),
                Column.choice(
                        "entered",
                        List.of(
                                new Column.Option(NamedPerson.SAME, "bodies.import.entered.same"),
                                new Column.Option(NamedPerson.OTHER, "bodies.import.entered.other"))));
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
        personProblem(row, above, begins(row, term.get())).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> personProblem(ImportRow row, List<ImportRow> above, LocalDate day) {
        return switch (named.by(row)) {
            case NamedPerson.Meant.New _ -> Optional.empty();
            case NamedPerson.Meant.Unclear(Problem problem) -> Optional.of(problem);
            case NamedPerson.Meant.Known(Person person) -> {
                boolean twice = above.stream()
                        .anyMatch(other -> other.text("name").equals(row.text("name"))
                                && named.known(other).filter(person::equals).isPresent());
                yield twice || roll.byPerson(person.id(), day).isPresent()
                        ? Optional.of(Problem.in(row.cell("name"), "bodies.import.deputy-already"))
                        : Optional.empty();
            }
        };
    }

    @Override
    public Optional<Foreseen> foresee(ImportRow row) {
        return named.known(row).map(person -> new Foreseen("bodies.import.matched", List.of(person.name())));
    }

    private Optional<Problem> delegationProblem(ImportRow row, LocalDate day) {
        Lookup lookup = organisations.find(row.text("delegation"), day);
        return lookup instanceof Lookup.Unique(var found) && found.kind() != OrganisationKind.DELEGATION
                ? Optional.of(Problem.in(row.cell("delegation"), "bodies.import.no-delegation", found.name()))
                : WrittenName.problem(row, "delegation", lookup);
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
        return switch (named.by(row)) {
            // the look before was sound: the namesake is one that a row above has just made
            case NamedPerson.Meant.Unclear _ when row.choice("entered").isEmpty() -> newPerson(row, term, by);
            case NamedPerson.Meant.Unclear(Problem unclear) -> new RowResult.Refused(unclear);
            case NamedPerson.Meant.Known(Person person) -> deputy(row, person.id(), term, List.of(), by);
            case NamedPerson.Meant.New _ -> newPerson(row, term, by);
        };
    }

    private RowResult newPerson(ImportRow row, Term term, Viewer by) {
        PersonId person = PersonId.random();
        MadeRecord made =
                new MadeRecord(Imported.PERSON, person.toString(), row.text("name"), "/bodies/people/" + person);
        return addPerson
                .handle(new AddPerson.Command(person, row.text("name"), new Contact(row.text("phone"), "")), by)
                .fold(
                        _ -> deputy(row, person, term, List.of(made), by),
                        refusal -> WrittenName.refused(row, "name", refusal));
    }

    /** @param before what the row made already: the person, where it is a new one */
    private RowResult deputy(ImportRow row, PersonId person, Term term, List<MadeRecord> before, Viewer by) {
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
                .fold(id -> made(row, before, id), refusal -> WrittenName.refused(row, "electedOn", refusal));
    }

    private static RowResult made(ImportRow row, List<MadeRecord> before, DeputyId deputy) {
        List<MadeRecord> made = new ArrayList<>(before);
        made.add(new MadeRecord(Imported.DEPUTY, deputy.toString(), row.text("name"), "/deputies/" + deputy));
        return new RowResult.Made(List.copyOf(made));
    }

    @Override
    public void undo(List<MadeRecord> lastFirst, Viewer by) {
        lastFirst.forEach(record -> undo.handle(record, by).orThrow());
    }
}
