package org.luoshi.platform.calendar;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.clock.Calendars;
import org.luoshi.procedure.clock.WorkCalendar;
import org.luoshi.procedure.clock.YearTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The working days the city counts by: the shipped years of {@code procedures/calendar}, and over them the notices
 * imported since.
 */
@Component
public class WorkCalendars {
    private static final Logger LOG = LoggerFactory.getLogger(WorkCalendars.class);

    private final WorkCalendar shipped;
    private final HolidayNotices notices;
    private volatile @Nullable WorkCalendar known;
    private volatile String seen = "";

    WorkCalendars(@Value("${luoshi.procedures:${luoshi.home:.}/procedures}") Path procedures, HolidayNotices notices) {
        this.shipped = read(procedures.resolve("calendar"));
        this.notices = notices;
    }

    /** The calendar of today; inside the transaction that changes it, already the changed one. */
    public WorkCalendar current() {
        if (TransactionSynchronizationManager.getResource(this) instanceof WorkCalendar changing) {
            return changing;
        }
        WorkCalendar calendar = known;
        if (calendar == null) {
            calendar = assemble();
            known = calendar;
        }
        return calendar;
    }

    /** What another server imported or withdrew counts here a second later. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT1S")
    void look() {
        try {
            String now = notices.state();
            if (!now.equals(seen)) {
                seen = now;
                known = null;
            }
        } catch (DataAccessException e) {
            LOG.warn("whether the holidays changed is not known: {}", e.toString());
        }
    }

    /** Where a year's arrangement comes from. */
    public YearSource source(int year) {
        Optional<HolidayNotice> imported = notices.ofYear(year);
        if (imported.isPresent()) {
            return new YearSource.Imported(imported.get());
        }
        YearTable table = shipped.tables().get(year);
        return table == null ? new YearSource.Missing(year) : new YearSource.Shipped(table);
    }

    /** The years somebody has arranged. */
    public SortedSet<Integer> knownYears() {
        return current().knownYears();
    }

    /** Called inside the transaction that imported or withdrew a notice; others see the change once it is committed. */
    void changed() {
        boolean first = TransactionSynchronizationManager.unbindResourceIfPossible(this) == null;
        TransactionSynchronizationManager.bindResource(this, assemble());
        if (first) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResource(WorkCalendars.this);
                    known = null;
                }
            });
        }
    }

    private WorkCalendar assemble() {
        WorkCalendar calendar = shipped;
        for (HolidayNotice notice : notices.all()) {
            calendar = calendar.with(notice.table());
        }
        return calendar;
    }

    private static WorkCalendar read(Path directory) {
        return switch (Calendars.load(directory)) {
            case Calendars.Loaded(WorkCalendar calendar) -> calendar;
            case Calendars.Problems(var problems) ->
                throw new IllegalStateException("the shipped calendar cannot be read: " + problems);
        };
    }
}
