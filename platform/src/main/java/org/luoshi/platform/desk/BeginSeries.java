package org.luoshi.platform.desk;

import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Begins a series of numbers (设立字号). Sent twice with the same identity it begins one. */
@Component
public class BeginSeries {
    private static final int CODE = 12;
    private static final int NAME = 60;

    private final DeskActs acts;
    private final SeriesRegister series;
    private final Numbers numbers;
    private final CityDate date;

    BeginSeries(DeskActs acts, SeriesRegister series, Numbers numbers, CityDate date) {
        this.acts = acts;
        this.series = series;
        this.numbers = numbers;
        this.date = date;
    }

    /**
     * A new series.
     *
     * @param onPaper how many numbers of this year stand in the paper register already; the first one here is the next
     */
    public record Command(UUID id, String code, String name, String issuer, Paper.Form form, int onPaper) {}

    public DeskResult<Series> handle(Command command, Viewer by) {
        Act act = Act.on(
                new Subject("document-series", command.id().toString()),
                "desk.series",
                "code",
                command.code().strip(),
                "onPaper",
                command.onPaper());
        return acts.run(
                by,
                DeskRights.KEEP,
                act,
                () -> series.find(command.id()).map(DeskResult::done).orElseGet(() -> begin(command)));
    }

    private DeskResult<Series> begin(Command command) {
        String code = command.code().strip();
        if (code.isEmpty()) {
            return DeskResult.refused(new DeskRefusal.Missing("code"));
        }
        if (code.length() > CODE) {
            return DeskResult.refused(new DeskRefusal.TooLong("code", CODE, code.length()));
        }
        if (command.name().isBlank() || command.issuer().isBlank()) {
            return DeskResult.refused(new DeskRefusal.Missing(command.name().isBlank() ? "name" : "issuer"));
        }
        for (Map.Entry<String, String> named : Map.of(
                        "name",
                        command.name().strip(),
                        "issuer",
                        command.issuer().strip())
                .entrySet()) {
            int length = named.getValue().length();
            if (length > NAME) {
                return DeskResult.refused(new DeskRefusal.TooLong(named.getKey(), NAME, length));
            }
        }
        if (command.onPaper() < 0) {
            return DeskResult.refused(new DeskRefusal.Unreadable("on-paper", "" + command.onPaper()));
        }
        return series.hasCode(code)
                ? DeskResult.refused(new DeskRefusal.CodeTaken(code))
                : DeskResult.done(kept(command, code));
    }

    private Series kept(Command command, String code) {
        Series begun = new Series(
                command.id(),
                code,
                command.name().strip(),
                command.issuer().strip(),
                command.form(),
                Series.Use.OUTGOING);
        series.insert(begun);
        if (command.onPaper() > 0) {
            numbers.beginAfter(begun.id(), date.today().getYear(), command.onPaper());
        }
        return begun;
    }
}
