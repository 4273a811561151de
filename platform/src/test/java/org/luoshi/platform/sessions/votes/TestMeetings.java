package org.luoshi.platform.sessions.votes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.PlanMeeting;
import org.luoshi.platform.sessions.SignIn;
import org.luoshi.platform.sessions.Sitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings for tests, each of a body of its own that sits today. */
@Component
class TestMeetings {
    private final JdbcClient jdbc;
    private final CityDate date;
    private final PlanMeeting plan;
    private final SignIn signIn;
    private final PreparePoll prepare;
    private final OpenPoll open;
    private final CastBallot cast;
    private final ClosePoll close;

    TestMeetings(
            JdbcClient jdbc,
            CityDate date,
            PlanMeeting plan,
            SignIn signIn,
            PreparePoll prepare,
            OpenPoll open,
            CastBallot cast,
            ClosePoll close) {
        this.jdbc = jdbc;
        this.date = date;
        this.plan = plan;
        this.signIn = signIn;
        this.prepare = prepare;
        this.open = open;
        this.cast = cast;
        this.close = close;
    }

    SignIn signIn() {
        return signIn;
    }

    PreparePoll prepare() {
        return prepare;
    }

    OpenPoll open() {
        return open;
    }

    CastBallot cast() {
        return cast;
    }

    ClosePoll close() {
        return close;
    }

    /** A body of so many members; nobody has come yet. */
    @Transactional
    TestMeeting of(int members) {
        LocalDate founded = date.today().minusYears(1);
        UUID body = organisation(founded);
        UUID post = UUID.randomUUID();
        jdbc.sql("insert into bodies_post (id, organisation_id, title, rank) values (?, ?, '委员', 'MEMBER')")
                .param(post)
                .param(body)
                .update();
        UUID[] people = Stream.generate(UUID::randomUUID).limit(members).toArray(UUID[]::new);
        jdbc.sql("insert into bodies_person (id, name) select id, '委员' || n"
                        + " from unnest(?) with ordinality as people (id, n)")
                .param(people)
                .update();
        jdbc.sql("insert into bodies_membership (id, person_id, post_id, valid_from)"
                        + " select gen_random_uuid(), id, ?, ? from unnest(?) as people (id)")
                .param(post)
                .param(founded)
                .param(people)
                .update();
        return new TestMeeting(
                this, meeting(body), Arrays.stream(people).map(Member::of).toList(), Member.chair());
    }

    private UUID organisation(LocalDate founded) {
        UUID body = UUID.randomUUID();
        jdbc.sql("insert into bodies_organisation (id, kind, valid_from) values (?, 'OTHER', ?)")
                .param(body)
                .param(founded)
                .update();
        jdbc.sql("insert into bodies_organisation_name (organisation_id, role, name, plain, valid_from)"
                        + " values (?, 'OFFICIAL', ?, ?, ?)")
                .param(body)
                .param("会" + body)
                .param("会" + body)
                .param(founded)
                .update();
        return body;
    }

    /** Planned as the house plans it, with its matter; only the day is today without the days of notice before it. */
    private MeetingId meeting(UUID body) {
        MeetingId meeting = MeetingId.fresh();
        plan.handle(
                        new PlanMeeting.Command(
                                meeting,
                                new OrganisationId(body),
                                "standing-committee",
                                0,
                                "第" + meeting + "次会议",
                                null),
                        Sitting.OFFICE)
                .orThrow();
        jdbc.sql("update session_meeting set opens_on = ? where id = ?")
                .param(date.today())
                .param(meeting.value())
                .update();
        return meeting;
    }

    /** Everybody signs in at once: for meetings too large to do it one by one. */
    void allCome(TestMeeting meeting) {
        jdbc.sql("insert into session_presence (meeting, seat, came, remote, by_name)"
                        + " select ?, id, now() - interval '1 minute', false, '' from unnest(?) as people (id)")
                .param(meeting.id().value())
                .param(meeting.members().stream().map(Member::person).toArray(UUID[]::new))
                .update();
    }

    /** Somebody invited to sit in. */
    Member attendee(MeetingId meeting) {
        Member guest = Member.of(UUID.randomUUID());
        jdbc.sql("insert into bodies_person (id, name) values (?, '列席')")
                .param(guest.person())
                .update();
        jdbc.sql(
                        "insert into session_attendee (id, meeting, place, person, name, post) values (?, ?, 0, ?, '列席', '副市长')")
                .param(UUID.randomUUID())
                .param(meeting.value())
                .param(guest.person())
                .update();
        return guest;
    }
}
