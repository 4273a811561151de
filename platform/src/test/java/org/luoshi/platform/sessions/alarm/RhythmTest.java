package org.luoshi.platform.sessions.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.RunMeeting;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.luoshi.platform.sessions.decisions.Votes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A standing committee that closed a session owes the next one within two months, and is told so. */
@PlatformTest
class RhythmTest {
    @Autowired
    TestSessions sessions;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Votes votes;

    @Autowired
    RunMeeting run;

    @Autowired
    Rhythm rhythm;

    @Autowired
    RemindOfSessions reminders;

    @Autowired
    CityDate date;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theNextSessionIsDueTwoMonthsAfterTheLastClosedAndBothSidesOfTheDayAreTold() {
        accounts.with("chairperson");
        OrganisationId committee = sessions.committee("期原市" + UUID.randomUUID(), 3);
        Meeting meeting = closed(committee, 1);
        LocalDate due = TestSessions.DAY.plusMonths(2);

        assertThat(of(committee, TestSessions.DAY)).singleElement().satisfies(next -> {
            assertThat(next.last().id()).isEqualTo(meeting.id());
            assertThat(next.dueBy()).isEqualTo(due);
            assertThat(next.rule().basis()).isNotNull();
            assertThat(next.isOverdue(due)).isFalse();
        });
        assertThat(told(committee, due.minusDays(15))).isEmpty();
        assertThat(told(committee, due.minusDays(14))).containsOnly("sessions.notice.due-soon");
        assertThat(told(committee, due)).containsOnly("sessions.notice.due-soon");
        assertThat(told(committee, due.plusDays(1)))
                .containsOnly("sessions.notice.due-soon", "sessions.notice.due-overdue");
    }

    @Test
    void aSessionDatedInTimeIsNotRemindedOfAndOneThatSitsOwesNothing() {
        OrganisationId committee = sessions.committee("律原市" + UUID.randomUUID(), 3);
        closed(committee, 1);
        LocalDate due = TestSessions.DAY.plusMonths(2);
        Meeting next = sessions.counted(committee, 2, due.minusDays(1));
        assertThat(of(committee, due.minusDays(10))).singleElement().satisfies(owed -> {
            assertThat(owed.isPlannedInTime()).isTrue();
            assertThat(owed.planned()).isNotNull();
        });
        assertThat(told(committee, due.minusDays(10))).isEmpty();
        date.at(due.minusDays(1).atTime(9, 0), () -> {
            sessions.come(next, 3);
            run.handle(next.id(), RunMeeting.Step.OPEN, Sitting.OFFICE).orThrow();
        });
        assertThat(of(committee, due.minusDays(1))).isEmpty();
    }

    private Meeting closed(OrganisationId committee, int ordinal) {
        Meeting meeting = sessions.counted(committee, ordinal, TestSessions.DAY);
        sessions.onTheDay(() -> {
            sessions.come(meeting, 3);
            run.handle(meeting.id(), RunMeeting.Step.OPEN, Sitting.OFFICE).orThrow();
            votes.agenda(meeting, ItemKind.REPORT);
            votes.put(meeting, null, "会议议程", "agenda", 3);
            run.handle(meeting.id(), RunMeeting.Step.CLOSE, Sitting.OFFICE).orThrow();
        });
        return meeting;
    }

    private List<NextDue> of(OrganisationId committee, LocalDate today) {
        return rhythm.on(today).stream()
                .filter(due -> due.last().body().equals(committee))
                .toList();
    }

    /** What was told of this committee up to a day, reminders running on that day. */
    private List<String> told(OrganisationId committee, LocalDate today) {
        date.at(today.atTime(8, 0), reminders::remind);
        return jdbc.sql("select title_key from notice where rule_key like ?")
                .param("sessions.due-%:" + committee + ":%")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
