package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.CloseCongressSession;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.CongressSessionId;
import org.luoshi.platform.bodies.CongressSessions;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.MergeOrganisation;
import org.luoshi.platform.bodies.OpenTerm;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.bodies.RenameOrganisation;
import org.luoshi.platform.bodies.ScheduleCongressSession;
import org.luoshi.platform.bodies.TermId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds 示例市 through the real use cases: organisations, people, the fifteenth term with its deputies and sessions. The
 * same city every time; each entry is dated as if it had been made in its day.
 */
@Component
class DemoCity {
    static final LocalDate FOUNDED = LocalDate.of(2017, 1, 5);
    static final LocalDate TERM = LocalDate.of(2022, 2, 15);
    private static final LocalDate REFORM = LocalDate.of(2024, 3, 1);
    private static final int NUMBER = 15;
    private static final long SEED = 15_000_404L;

    private final AddOrganisation addOrganisation;
    private final RenameOrganisation rename;
    private final MergeOrganisation merge;
    private final OpenTerm openTerm;
    private final ScheduleCongressSession schedule;
    private final CloseCongressSession close;
    private final CongressSessions sessions;
    private final DemoPeople people;
    private final Bodies bodies;
    private final CityDate date;
    private final TransactionTemplate together;

    DemoCity(
            AddOrganisation addOrganisation,
            RenameOrganisation rename,
            MergeOrganisation merge,
            OpenTerm openTerm,
            ScheduleCongressSession schedule,
            CloseCongressSession close,
            CongressSessions sessions,
            DemoPeople people,
            Bodies bodies,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.addOrganisation = addOrganisation;
        this.rename = rename;
        this.merge = merge;
        this.openTerm = openTerm;
        this.schedule = schedule;
        this.close = close;
        this.sessions = sessions;
        this.people = people;
        this.bodies = bodies;
        this.date = date;
        this.together = new TransactionTemplate(transactions);
    }

    /** Builds the city in one transaction: all of it, or nothing. */
    City build() {
        return Objects.requireNonNull(together.execute(_ -> inOrder()));
    }

    private City inOrder() {
        Viewer by = new DemoViewer();
        Map<String, OrganisationId> units = units(by);
        DemoNames names = new DemoNames(SEED);
        date.at(
                TERM.minusDays(1).atTime(LocalTime.NOON),
                () -> openTerm.handle(new OpenTerm.Command(new TermId(DemoIds.of("term", NUMBER)), NUMBER, TERM), by)
                        .orThrow());
        people.deputies(delegations(units, by), units, names, by);
        people.officials(units, names, by);
        for (int number = 1; number <= 3; number++) {
            session(number, TERM.plusYears(number - 1L), 4, by);
        }
        reform(units, by);
        CongressSession closed = session(4, LocalDate.of(2025, 2, 24), 3, by);
        people.changes(names, by);
        CongressSession current = session(5, LocalDate.of(2026, 2, 2), 3, by);
        return directory(units, closed, current);
    }

    private Map<String, OrganisationId> units(Viewer by) {
        Map<String, OrganisationId> units = new LinkedHashMap<>();
        date.at(FOUNDED.atTime(9, 0), () -> {
            for (DemoTable.Row row : DemoTable.rows("units.csv")) {
                OrganisationId id = new OrganisationId(DemoIds.of("organisation", row.get("key")));
                AddOrganisation.Command command = new AddOrganisation.Command(
                        id,
                        OrganisationKind.valueOf(row.get("kind")),
                        row.get("name"),
                        row.get("short"),
                        List.of(row.get("aliases").split("、")),
                        units.get(row.get("parent")),
                        FOUNDED,
                        units.size());
                units.put(row.get("key"), addOrganisation.handle(command, by).orThrow());
            }
        });
        return units;
    }

    private Map<DemoTable.Row, OrganisationId> delegations(Map<String, OrganisationId> units, Viewer by) {
        Map<DemoTable.Row, OrganisationId> delegations = new LinkedHashMap<>();
        date.at(TERM.atTime(8, 30), () -> {
            for (DemoTable.Row row : DemoTable.rows("delegations.csv")) {
                AddOrganisation.Command command = new AddOrganisation.Command(
                        new OrganisationId(DemoIds.of("delegation", row.get("key"))),
                        OrganisationKind.DELEGATION,
                        row.get("name"),
                        "",
                        List.of(),
                        units.get("congress"),
                        TERM,
                        delegations.size());
                delegations.put(row, addOrganisation.handle(command, by).orThrow());
            }
        });
        return delegations;
    }

    private CongressSession session(int number, LocalDate opens, int days, Viewer by) {
        LocalDate closes = opens.plusDays(days);
        CongressSessionId id = new CongressSessionId(DemoIds.of("session", number));
        date.at(
                opens.minusDays(32).atTime(10, 0),
                () -> schedule.handle(new ScheduleCongressSession.Command(id, NUMBER, number, opens, closes), by)
                        .orThrow());
        date.at(closes.atTime(11, 30), () -> close.handle(id, closes, by).orThrow());
        return sessions.byId(id).orElseThrow();
    }

    /** The reform of 2024: one bureau took another name, one was merged into the commission above it. */
    private void reform(Map<String, OrganisationId> units, Viewer by) {
        date.at(REFORM.atTime(9, 0), () -> {
            rename.handle(
                            new RenameOrganisation.Command(
                                    City.named(units, "culture"), "示例市文化和旅游局", "市文化和旅游局", REFORM),
                            by)
                    .orThrow();
            merge.handle(
                            new MergeOrganisation.Command(
                                    City.named(units, "grain"), City.named(units, "reform"), REFORM, "示例市机构改革方案"),
                            by)
                    .orThrow();
        });
    }

    private City directory(Map<String, OrganisationId> units, CongressSession closed, CongressSession current) {
        var today = bodies.on(Demo.TODAY);
        Map<String, Person> contacts = new HashMap<>();
        Map<String, Person> heads = new HashMap<>();
        units.forEach((key, id) -> {
            today.headOf(id).ifPresent(m -> heads.put(key, m.person()));
            today.membersOf(id).stream()
                    .filter(m -> m.post().rank() == PostRank.STAFF)
                    .findFirst()
                    .ifPresent(m -> contacts.put(key, m.person()));
        });
        List<Deputy> inOffice =
                today.deputies().stream().filter(Deputy::inOffice).toList();
        List<Person> members = today.membersOf(City.named(units, "standing-committee")).stream()
                .filter(m -> m.post().title().equals("委员"))
                .map(Membership::person)
                .toList();
        return new City(units, contacts, heads, closed, current, inOffice, members);
    }
}
