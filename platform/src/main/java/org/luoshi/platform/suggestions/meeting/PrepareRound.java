package org.luoshi.platform.suggestions.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a table of assignments out to be looked at (编制交办表); nothing is assigned. Sent twice there are two tables. */
@Service
public class PrepareRound {
    static final String SUBJECT = "suggestion-round";

    private final Rounds rounds;
    private final Journal journal;
    private final CityDate date;

    PrepareRound(Rounds rounds, Journal journal, CityDate date) {
        this.rounds = rounds;
        this.journal = journal;
        this.date = date;
    }

    /** A suggestion with the units chosen for it. */
    public record Chosen(MatterId matter, long version, String lead, List<String> co) {}

    @Transactional
    public UUID handle(String event, List<Chosen> chosen, Mover mover) {
        UUID id = UUID.randomUUID();
        List<Round.Line> lines = new ArrayList<>();
        chosen.forEach(each -> lines.add(new Round.Line(
                lines.size() + 1,
                each.matter(),
                each.version(),
                each.lead(),
                each.co(),
                Round.LineState.WAITING,
                new Words("", ""))));
        rounds.insert(new Round(
                id, event, Round.State.PREPARED, mover.account(), mover.name(), date.now(), List.copyOf(lines)));
        journal.record(new Entry(
                subject(id), "suggestion.prepare-round", mover.actor(), Map.of("lines", String.valueOf(lines.size()))));
        return id;
    }

    static Subject subject(UUID id) {
        return new Subject(SUBJECT, id.toString());
    }
}
