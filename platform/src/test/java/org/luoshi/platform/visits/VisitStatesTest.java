package org.luoshi.platform.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.site.Viewer;
import org.springframework.beans.factory.annotation.Autowired;

/** Each act in each state by each role: the ledger's keeper as the table says, everybody else never. */
@PlatformTest
class VisitStatesTest {
    private static final String TABLE = """
            PLANNED   | hold  cancel entry
            HELD      | close arrive entry
            CLOSED    | reopen
            CANCELLED |
            """;
    private static final List<String> ACTS = List.of("hold", "close", "reopen", "cancel", "arrive", "entry");
    private static final Pattern BAR = Pattern.compile("\\|");

    @Autowired
    TestVisits visits;

    @Autowired
    RunVisit run;

    @Autowired
    TakeFieldEntries take;

    @Test
    void eachActGoesWhereTheTableSaysAndByTheKeeperAlone() {
        for (String row : TABLE.lines().toList()) {
            List<String> cells = BAR.splitAsStream(row).map(String::strip).toList();
            VisitState state = VisitState.valueOf(cells.getFirst());
            for (String act : ACTS) {
                Visit visit = in(state);
                assertThat(does(act, visit, Going.OFFICE))
                        .as(state + " " + act + " by the deputies' office")
                        .isFalse();
                assertThat(does(act, visit, Going.STRANGER))
                        .as(state + " " + act + " by a unit")
                        .isFalse();
                assertThat(does(act, visit, Viewer.PUBLIC))
                        .as(state + " " + act + " by the public")
                        .isFalse();
                assertThat(does(act, visit, Going.SECRETARY))
                        .as(state + " " + act)
                        .isEqualTo(cells.size() > 1 && cells.get(1).contains(act));
            }
        }
    }

    private Visit in(VisitState state) {
        Visit visit = visits.planned(VisitKind.GOVERNMENT_HEAD, Going.SECRETARY);
        switch (state) {
            case PLANNED -> {}
            case HELD -> does("hold", visit, Going.SECRETARY);
            case CLOSED -> {
                does("hold", visit, Going.SECRETARY);
                does("close", visit, Going.SECRETARY);
            }
            case CANCELLED -> does("cancel", visit, Going.SECRETARY);
        }
        return visit;
    }

    private boolean does(String act, Visit visit, Viewer by) {
        return visits.at(12, () -> switch (act) {
            case "hold" -> run.hold(visit.id(), by) instanceof VisitResult.Done;
            case "close" -> run.close(visit.id(), by) instanceof VisitResult.Done;
            case "reopen" -> run.reopen(visit.id(), by) instanceof VisitResult.Done;
            case "cancel" -> run.cancel(visit.id(), by) instanceof VisitResult.Done;
            case "arrive" ->
                run.arrive(visit.id(), visit.stops().getFirst().id(), visits.moment(11), by)
                        instanceof VisitResult.Done;
            default ->
                take.handle(visit.id(), by, List.of(new FieldEntry.Note(visits.stamp(visit), "记")))
                                .getFirst()
                        instanceof EntryResult.Taken;
        });
    }
}
