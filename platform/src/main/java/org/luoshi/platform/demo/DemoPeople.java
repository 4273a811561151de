package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.bodies.AddDeputy;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.AppointToPost;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyId;
import org.luoshi.platform.bodies.EndDeputyStatus;
import org.luoshi.platform.bodies.EndGround;
import org.luoshi.platform.bodies.MembershipId;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** The people of 示例市: three hundred deputies, the seats they hold, and those who work in the units. */
@Component
class DemoPeople {
    /** 41 members lie between the 29 and 51 of a city divided into districts. */
    private static final int COMMITTEE_MEMBERS = 34;

    private static final int VICE_CHAIRPERSONS = 5;

    private final AddPerson addPerson;
    private final AppointToPost appoint;
    private final AddDeputy addDeputy;
    private final EndDeputyStatus end;
    private final Bodies bodies;
    private final CityDate date;

    DemoPeople(
            AddPerson addPerson,
            AppointToPost appoint,
            AddDeputy addDeputy,
            EndDeputyStatus end,
            Bodies bodies,
            CityDate date) {
        this.addPerson = addPerson;
        this.appoint = appoint;
        this.addDeputy = addDeputy;
        this.end = end;
        this.bodies = bodies;
        this.date = date;
    }

    /** Elects everybody and seats them in the standing and special committees. */
    void deputies(
            Map<DemoTable.Row, OrganisationId> delegations,
            Map<String, OrganisationId> units,
            DemoNames names,
            Viewer by) {
        List<PersonId> elected = new ArrayList<>();
        date.at(
                DemoCity.TERM.minusDays(20).atTime(15, 0),
                () -> delegations.forEach((row, delegation) -> {
                    int count = Integer.parseInt(row.get("deputies"));
                    for (int i = 0; i < count; i++) {
                        PersonId person = person(names, elected.size(), by);
                        elect(
                                person,
                                row.get("elected-by"),
                                delegation,
                                elected.size() + 1,
                                DemoCity.TERM.minusDays(20),
                                by);
                        elected.add(person);
                        if (i == 0) {
                            seat(person, delegation, "团长", PostRank.PRINCIPAL_HEAD, DemoCity.TERM, by);
                        }
                    }
                }));
        date.at(DemoCity.TERM.plusDays(4).atTime(11, 0), () -> committees(elected, units, by));
    }

    // law: 地方组织法 (2022) arts. 34, 47 — members of the standing and special committees are elected among the deputies
    private void committees(List<PersonId> elected, Map<String, OrganisationId> units, Viewer by) {
        LocalDate from = DemoCity.TERM.plusDays(4);
        OrganisationId standing = City.named(units, "standing-committee");
        seat(elected.get(3), standing, "主任", PostRank.PRINCIPAL_HEAD, from, by);
        for (int i = 0; i < VICE_CHAIRPERSONS; i++) {
            seat(elected.get(10 + 31 * i), standing, "副主任", PostRank.DEPUTY_HEAD, from, by);
        }
        seat(elected.get(7), standing, "秘书长", PostRank.MEMBER, from, by);
        for (int i = 0; i < COMMITTEE_MEMBERS; i++) {
            seat(elected.get(12 + 8 * i), standing, "委员", PostRank.MEMBER, from, by);
        }
        List<DemoTable.Row> special = DemoTable.rows("units.csv").stream()
                .filter(row -> row.get("kind").equals("SPECIAL_COMMITTEE"))
                .toList();
        for (int i = 0; i < special.size(); i++) {
            OrganisationId committee = City.named(units, special.get(i).get("key"));
            seat(elected.get(12 + 8 * i), committee, "主任委员", PostRank.PRINCIPAL_HEAD, from, by);
            seat(elected.get(15 + 29 * i), committee, "副主任委员", PostRank.DEPUTY_HEAD, from, by);
            for (int k = 1; k <= 4; k++) {
                seat(elected.get(17 + 33 * i + k), committee, "委员", PostRank.MEMBER, from, by);
            }
        }
    }

    /** Heads, their deputies and the contacts of every unit that has such posts. */
    void officials(Map<String, OrganisationId> units, DemoNames names, Viewer by) {
        LocalDate from = DemoCity.TERM.plusDays(30);
        date.at(from.atTime(9, 0), () -> {
            for (DemoTable.Row row : DemoTable.rows("units.csv")) {
                if (!row.get("kind").equals("SPECIAL_COMMITTEE")) {
                    OrganisationId unit = City.named(units, row.get("key"));
                    official(row.get("head"), PostRank.PRINCIPAL_HEAD, unit, names, from, by);
                    official(row.get("deputy"), PostRank.DEPUTY_HEAD, unit, names, from, by);
                    official(row.get("contact"), PostRank.STAFF, unit, names, from, by);
                }
            }
        });
    }

    private void official(
            String title, PostRank rank, OrganisationId unit, DemoNames names, LocalDate from, Viewer by) {
        if (!title.isEmpty()) {
            seat(person(names, from.getDayOfYear(), by), unit, title, rank, from, by);
        }
    }

    /** What changed in the year between the sessions: one moved away, one resigned, two were elected in their place. */
    void changes(DemoNames names, Viewer by) {
        LocalDate autumn = LocalDate.of(2025, 9, 26);
        List<Deputy> deputies = bodies.on(autumn).deputies();
        Deputy moved = deputies.get(90);
        Deputy resigned = deputies.get(201);
        date.at(autumn.atTime(16, 0), () -> {
            ended(moved, EndGround.MOVED_AWAY, autumn.minusDays(20), autumn, by);
            ended(resigned, EndGround.RESIGNED, autumn.minusDays(11), autumn, by);
        });
        LocalDate elected = LocalDate.of(2025, 12, 19);
        date.at(elected.atTime(16, 0), () -> {
            for (Deputy left : List.of(moved, resigned)) {
                int number = left.equals(moved) ? 301 : 302;
                elect(
                        person(names, number, by),
                        left.electedBy(),
                        left.delegation().id(),
                        number,
                        elected,
                        by);
            }
        });
    }

    private void ended(Deputy deputy, EndGround ground, LocalDate on, LocalDate announced, Viewer by) {
        end.handle(new EndDeputyStatus.Command(deputy.id(), ground, on, announced), by)
                .orThrow();
    }

    private PersonId person(DemoNames names, int number, Viewer by) {
        String name = names.next();
        Contact contact = new Contact("0000-%07d".formatted(number), "");
        return addPerson
                .handle(new AddPerson.Command(new PersonId(DemoIds.of("person", name)), name, contact), by)
                .orThrow();
    }

    private void elect(
            PersonId person, String electedBy, OrganisationId delegation, int number, LocalDate on, Viewer by) {
        addDeputy
                .handle(
                        new AddDeputy.Command(
                                new DeputyId(DemoIds.of("deputy", number)),
                                person,
                                15,
                                electedBy,
                                delegation,
                                "示15-%03d".formatted(number),
                                on),
                        by)
                .orThrow();
    }

    private void seat(PersonId who, OrganisationId where, String title, PostRank rank, LocalDate from, Viewer by) {
        MembershipId id = new MembershipId(DemoIds.of("membership", who + title + where));
        appoint.handle(new AppointToPost.Command(id, who, where, title, rank, from, ""), by)
                .orThrow();
    }
}
