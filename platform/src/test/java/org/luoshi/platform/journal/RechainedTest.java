package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RechainedTest {
    private static final Actor CLERK = new Actor("a-1", "王五", "office");

    @Test
    void aChainUnderAnotherNameIsTheOneTheJournalWouldHaveWritten() {
        List<Line> renamed = Rechained.under(
                chain("m-1", "建2026-0001"), text -> text.replace("m-1", "m-2").replace("0001", "0002"));
        assertThat(renamed).isEqualTo(chain("m-2", "建2026-0002"));
    }

    private static List<Line> chain(String matter, String number) {
        Subject subject = new Subject("matter", matter);
        List<Line> lines = new ArrayList<>();
        Head head = new Head(subject, 0, Hashing.NONE);
        for (String action : List.of("matter.open", "submit", "accept")) {
            Entry entry = new Entry(subject, action, CLERK, Map.of("number", number));
            Line line = Hashing.next(head, new Draft(entry, Outcome.DONE, null, Instant.parse("2026-03-01T02:00:00Z")));
            lines.add(line);
            head = new Head(subject, line.seq(), line.hash());
        }
        return lines;
    }
}
