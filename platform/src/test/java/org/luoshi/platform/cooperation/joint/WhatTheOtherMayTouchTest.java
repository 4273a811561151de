package org.luoshi.platform.cooperation.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an entry of the other city may touch: the joint part with our consent, never our own; it is kept and flagged. */
class WhatTheOtherMayTouchTest {
    private static final City EAST = new City("east");
    private static final City WEST = new City("west");
    private static final Terms TERMS = new Terms(EAST, WEST, null);
    private static final Category TRAFFIC = new Category("traffic", "交通互联", "Traffic");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<Entry> entries = new ArrayList<>();

    @Test
    void neverOurMilestonesPlansOrMinutes() {
        listed();
        say(EAST, new Act.SetMilestone("1", EAST, "m", "开工", DAY, false));
        say(EAST, new Act.CallMeeting("c", "会", DAY, "厅"));
        assertThat(say(WEST, new Act.SetMilestone("1", EAST, "m", "改", DAY, true)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(say(WEST, new Act.SetMilestone("1", WEST, "m", "改", DAY, true)))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(say(WEST, new Act.LinkPlan("1", EAST, "p", "省", "规划", "已列入")))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(say(WEST, new Act.WriteMinutes("c", EAST, List.of(), "改", Map.of())))
                .isEqualTo(Reason.NOT_YOURS);
        assertThat(say(WEST, new Act.CallMeeting("c", "改", DAY, "厅"))).isEqualTo(Reason.NOT_YOURS);
        assertThat(list().item("1").orElseThrow().milestones().getFirst().title())
                .isEqualTo("开工");
        assertThat(list().ignored()).hasSize(5);
        assertThat(Difference.in(list()).stream().filter(Difference.WithoutEffect.class::isInstance))
                .hasSize(5);
    }

    @Test
    void neverOurWord() {
        Stamp stamp = new Stamp(1, WEST);
        entries.add(new Entry(stamp, EAST, "", DAY, new Act.ReportProgress("1", "x")));
        assertThat(list().ignored(stamp)).contains(Reason.SPEAKS_FOR_OTHER);
        Stamp onPaper = new Stamp(2, WEST);
        entries.add(new Entry(onPaper, EAST, "西函〔2026〕1号", DAY, new Act.ReportProgress("1", "x")));
        assertThat(list().ignored(onPaper)).contains(Reason.SPEAKS_FOR_OTHER);
        Stamp stranger = new Stamp(3, new City("north"));
        entries.add(new Entry(stranger, new City("north"), "", DAY, new Act.ReportProgress("1", "x")));
        assertThat(list().ignored(stranger)).contains(Reason.STRANGER);
    }

    @Test
    void theDeadlineWithOurConsentOnly() {
        listed();
        LocalDate later = DAY.plusYears(1);
        say(WEST, new Act.Propose(new Motion.ChangeItem("1", new Change.Deadline(later))));
        Stamp motion = entries.getLast().stamp();
        assertThat(list().item("1").orElseThrow().deadline()).isEqualTo(DAY.plusMonths(3));
        assertThat(say(WEST, new Act.Answer(motion, true, ""))).isEqualTo(Reason.OWN_MOTION);
        assertThat(list().item("1").orElseThrow().deadline()).isEqualTo(DAY.plusMonths(3));
        assertThat(say(EAST, new Act.Answer(motion, true, ""))).isNull();
        assertThat(list().item("1").orElseThrow().deadline()).isEqualTo(later);
    }

    @Test
    void aCategoryStaysWhileSomethingRunsInIt() {
        listed();
        Category ecology = new Category("ecology", "生态联治", "Ecology");
        assertThat(say(WEST, new Act.Propose(new Motion.NameCategories(List.of(ecology)))))
                .isEqualTo(Reason.CATEGORY_IN_USE);
        assertThat(say(WEST, new Act.Propose(new Motion.NameCategories(List.of(TRAFFIC, TRAFFIC)))))
                .isEqualTo(Reason.CATEGORIES_WRONG);
        assertThat(say(WEST, new Act.Propose(new Motion.NameCategories(List.of(TRAFFIC, ecology)))))
                .isNull();
        assertThat(list().categories()).containsExactly(TRAFFIC);
        assertThat(say(EAST, new Act.Answer(entries.getLast().stamp(), true, "")))
                .isNull();
        assertThat(list().categories()).containsExactly(TRAFFIC, ecology);
    }

    @Test
    void itIsDoneForBothOrNotAtAll() {
        listed();
        say(WEST, new Act.ReportDone("1", "完"));
        say(WEST, new Act.ReportDone("1", "完"));
        assertThat(list().item("1").orElseThrow().stage()).isEqualTo(Stage.IN_PROGRESS);
        say(EAST, new Act.ReportDone("1", "完"));
        assertThat(list().item("1").orElseThrow().stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void twoVersionsSayWhatChanged() {
        listed();
        say(EAST, new Act.Propose(new Motion.ChangeItem("1", new Change.Deadline(DAY.plusMonths(5)))));
        say(WEST, new Act.Answer(entries.getLast().stamp(), true, ""));
        say(WEST, new Act.ProposeItem("2", content(), new Owner("西局", ""), DAY));
        say(EAST, new Act.ConfirmItem("2", new Owner("东局", "")));
        say(EAST, new Act.Propose(new Motion.AdoptVersion("二", Set.of("2"), Set.of())));
        say(WEST, new Act.Answer(entries.getLast().stamp(), true, ""));
        Compared compared =
                Compared.of(list().versions().getFirst(), list().versions().getLast());
        assertThat(compared.added()).extracting(Version.Line::item).containsExactly("2");
        assertThat(compared.changed().getFirst().what()).containsExactly(Compared.What.DEADLINE);
        assertThat(compared.gone()).isEmpty();
    }

    private void listed() {
        say(EAST, new Act.BeginList(List.of(TRAFFIC)));
        say(EAST, new Act.ProposeItem("1", content(), new Owner("东局", ""), DAY.plusMonths(3)));
        say(WEST, new Act.ConfirmItem("1", new Owner("西局", "")));
        say(EAST, new Act.Propose(new Motion.AdoptVersion("一", Set.of("1"), Set.of())));
        say(WEST, new Act.Answer(entries.getLast().stamp(), true, ""));
    }

    private static Content content() {
        return new Content("桥", "", "traffic", Content.Kind.PROJECT, 2026);
    }

    /** Why it had no effect; null when it had. */
    private @org.jspecify.annotations.Nullable Reason say(City by, Act act) {
        Stamp stamp = list().next(by);
        entries.add(new Entry(stamp, by, "", DAY, act));
        return list().ignored(stamp).orElse(null);
    }

    private JointList list() {
        return JointList.of(TERMS, entries);
    }
}
