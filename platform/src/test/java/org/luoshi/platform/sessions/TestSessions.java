package org.luoshi.platform.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.AppointToPost;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.MembershipId;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Standing committees of their own for tests, and meetings brought to a state as people bring them there. */
@Component
public class TestSessions {
    /** A working day in the life of the tests' committees. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 26);

    private static final LocalDate FOUNDED = LocalDate.of(2022, 3, 1);
    private static final Mover STAFF = new Mover("office-account", "会务", Set.of("committee-office"), null, null, true);

    private final AddOrganisation addOrganisation;
    private final AddPerson addPerson;
    private final AppointToPost appoint;
    private final PlanMeeting plan;
    private final RunMeeting run;
    private final SignIn signIn;
    private final Assemblies assemblies;
    private final Meetings meetings;
    private final Matters matters;
    private final MoveMatter move;
    private final CityDate date;

    TestSessions(
            AddOrganisation addOrganisation,
            AddPerson addPerson,
            AppointToPost appoint,
            PlanMeeting plan,
            RunMeeting run,
            SignIn signIn,
            Assemblies assemblies,
            Meetings meetings,
            Matters matters,
            MoveMatter move,
            CityDate date) {
        this.addOrganisation = addOrganisation;
        this.addPerson = addPerson;
        this.appoint = appoint;
        this.plan = plan;
        this.run = run;
        this.signIn = signIn;
        this.assemblies = assemblies;
        this.meetings = meetings;
        this.matters = matters;
        this.move = move;
        this.date = date;
    }

    /** A standing committee of this city part with so many members: a chairperson, vice chairs and members. */
    public OrganisationId committee(String place, int members) {
        OrganisationId id = addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.STANDING_COMMITTEE,
                                place + "人民代表大会常务委员会",
                                place + "人大常委会",
                                List.of(),
                                null,
                                FOUNDED,
                                1),
                        Sitting.OFFICE)
                .orThrow();
        IntStream.rangeClosed(1, members).forEach(number -> member(id, place, number));
        return id;
    }

    private void member(OrganisationId committee, String place, int number) {
        PostRank rank = number == 1 ? PostRank.PRINCIPAL_HEAD : number <= 3 ? PostRank.DEPUTY_HEAD : PostRank.MEMBER;
        String title = number == 1 ? "主任" : number <= 3 ? "副主任" : "委员";
        PersonId person = addPerson
                .handle(new AddPerson.Command(PersonId.random(), place + "员" + number, Contact.NONE), Sitting.OFFICE)
                .orThrow();
        appoint.handle(
                        new AppointToPost.Command(
                                new MembershipId(UUID.randomUUID()), person, committee, title, rank, FOUNDED, "选举"),
                        Sitting.OFFICE)
                .orThrow();
    }

    /** Planned, dated on {@link #DAY} and noticed. */
    public Meeting noticed(OrganisationId committee) {
        return noticed(committee, DAY);
    }

    /** Planned, dated on that day and noticed. */
    public Meeting noticed(OrganisationId committee, LocalDate day) {
        return counted(committee, 0, day);
    }

    /** The same with its number in the term. */
    public Meeting counted(OrganisationId committee, int ordinal, LocalDate day) {
        return noticed(committee, "standing-committee", ordinal, day);
    }

    /** A meeting of the chairpersons of this committee, in session on the day. */
    public Meeting chairpersonsInSession(OrganisationId committee, int present) {
        Meeting meeting = noticed(committee, "chairpersons", 0, DAY);
        onTheDay(() -> {
            come(meeting, present);
            run.handle(meeting.id(), RunMeeting.Step.OPEN, Sitting.OFFICE).orThrow();
        });
        return meeting;
    }

    private Meeting noticed(OrganisationId committee, String rules, int ordinal, LocalDate day) {
        return date.valueAt(day.minusDays(30).atTime(9, 0), () -> {
            Meeting meeting = plan.handle(
                            new PlanMeeting.Command(MeetingId.fresh(), committee, rules, ordinal, "", null),
                            Sitting.OFFICE)
                    .orThrow();
            move(meeting, "set-date", Map.of("session-on", new Value.Day(day)));
            move(meeting, "give-notice", Map.of("topics", new Value.Text("听取和审议报告")));
            return meetings.find(meeting.id()).orElseThrow();
        });
    }

    /** Noticed, with so many members signed in, on the day. */
    public Meeting attended(OrganisationId committee, int present) {
        Meeting meeting = noticed(committee);
        onTheDay(() -> come(meeting, present));
        return meeting;
    }

    /** So many members sign in now. */
    public void come(Meeting meeting, int present) {
        assemblies.now(meeting).members().stream()
                .limit(present)
                .forEach(seat -> signIn.handle(
                                new SignIn.Command(meeting.id(), seat.id(), SignIn.Way.IN), Sitting.as(seat))
                        .orThrow());
    }

    /** In session: enough members are here and the chair has opened it. */
    public Meeting inSession(OrganisationId committee, int present) {
        Meeting meeting = attended(committee, present);
        onTheDay(() ->
                run.handle(meeting.id(), RunMeeting.Step.OPEN, Sitting.OFFICE).orThrow());
        return meeting;
    }

    public Assembly assembly(Meeting meeting) {
        return date.valueAt(DAY.atTime(10, 0), () -> assemblies.now(meeting));
    }

    /** Who the meeting is made of today. */
    public Assembly assemblyNow(Meeting meeting) {
        return assemblies.now(meeting);
    }

    /** Does something at ten o'clock of the day. */
    public void onTheDay(Runnable action) {
        date.at(DAY.atTime(10, 0), action);
    }

    /** Does something an hour later. */
    public void anHourLater(Runnable action) {
        date.at(DAY.atTime(11, 0), action);
    }

    /** Does something the next morning. */
    public void aDayLater(Runnable action) {
        date.at(DAY.plusDays(1).atTime(10, 0), action);
    }

    public void move(Meeting meeting, String event, Map<String, Value> carried) {
        Matter matter = matters.find(meeting.id().matter()).orElseThrow();
        MoveResult result = move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, carried), STAFF);
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(event + ": " + result);
        }
    }
}
