package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.platform.figures.Figures;
import org.luoshi.platform.figures.Period;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.Sitting;
import org.springframework.beans.factory.annotation.Autowired;

/** Inspections, visits and studies count once, and the three kinds make the total. */
@PlatformTest
class ActivitiesTest {
    private static final Period YEAR = Period.yearOf(LocalDate.of(2019, 1, 1));

    @Autowired
    RecordActivity record;

    @Autowired
    Activities activities;

    @Autowired
    Figures figures;

    @Test
    void countOnceUnderTheirMainKindSoThatTheKindsMakeTheTotal() {
        long before = count("sessions.activities");
        recorded(ActivityKind.INSPECTION, Set.of(ActivityKind.STUDY, ActivityKind.INSPECTION));
        recorded(ActivityKind.VISIT, Set.of());
        recorded(ActivityKind.STUDY, Set.of(ActivityKind.VISIT));
        assertThat(count("sessions.activities")).isEqualTo(before + 3);
        assertThat(count("sessions.inspections") + count("sessions.visits") + count("sessions.studies"))
                .isEqualTo(count("sessions.activities"));
    }

    @Test
    void areEnteredOnceThoughSentTwice() {
        UUID id = UUID.randomUUID();
        Activity first = record.handle(command(id, ActivityKind.VISIT, Set.of(), 2018), Sitting.OFFICE)
                .orThrow();
        assertThat(record.handle(command(id, ActivityKind.VISIT, Set.of(), 2018), Sitting.OFFICE)
                        .orThrow())
                .isEqualTo(first);
        assertThat(activities.in(2018)).filteredOn(a -> a.id().equals(id)).hasSize(1);
    }

    @Test
    void areEnteredByTheOfficeAlone() {
        assertThat(record.handle(
                        command(UUID.randomUUID(), ActivityKind.VISIT, Set.of(), 2018),
                        new Sitting(null, "路人", Set.of())))
                .isEqualTo(SessionResult.refused(new SessionRefusal.NotPermitted(SessionDesk.MANAGE)));
    }

    private void recorded(ActivityKind kind, Set<ActivityKind> also) {
        record.handle(command(UUID.randomUUID(), kind, also, 2019), Sitting.OFFICE)
                .orThrow();
    }

    private static RecordActivity.Command command(UUID id, ActivityKind kind, Set<ActivityKind> also, int year) {
        LocalDate day = LocalDate.of(year, 5, 6);
        return new RecordActivity.Command(id, kind, also, "活动" + id, day, day.plusDays(1), "", "");
    }

    private long count(String id) {
        return Long.parseLong(figures.count(new FigureId(id), YEAR).value().exact());
    }
}
