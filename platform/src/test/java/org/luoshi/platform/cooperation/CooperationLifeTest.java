package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Reason;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.springframework.beans.factory.annotation.Autowired;

/** An item from its proposal to the closing of its batch: the list says it, its matter follows. */
@PlatformTest
class CooperationLifeTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    @Autowired
    AloneList alone;

    @Test
    void anItemIsOnTheListOnceBothSidesNamedAnOwnerAndAdoptedIt() {
        CooperationList list = alone.with("甲邻城市");
        String unit = alone.bureau("合作甲交通局").toString();
        String item = alone.proposed(list, "甲跨河通道", unit, DUE);
        assertThat(step(list, item)).isEqualTo("proposed");
        assertThat(alone.say(
                        list, new Act.ConfirmItem(item, new Owner(" ", "")), AloneList.DOCUMENT, Clerk.OFFICE, DUE))
                .isEqualTo(refused(Reason.OWNER_MISSING));

        alone.theirs(list, new Act.ConfirmItem(item, new Owner("邻城市交通局", "")), AloneList.DAY);
        assertThat(step(list, item)).isEqualTo("confirmed");
        alone.both(list, new Motion.AdoptVersion("第一版", Set.of(item), Set.of()), AloneList.DAY);

        assertThat(step(list, item)).isEqualTo("listed");
        assertThat(alone.matter(list, item).run().clocks())
                .anySatisfy(clock -> assertThat(clock.due()).isEqualTo(DUE));
        assertThat(alone.matter(list, item).hasParty(unit)).isTrue();
    }

    @Test
    void whatIsBlockedComesBackDecidedAndIsDoneOnlyForBoth() {
        CooperationList list = alone.with("乙邻城市");
        String item = alone.listed(list, "乙断头路", "", DUE);
        Stamp blocker = alone.ours(list, new Act.ReportBlocked(item, "用地未批"), LocalDate.of(2026, 7, 1));
        assertThat(step(list, item)).isEqualTo("blocked");
        assertThat(alone.joint(list).agenda()).extracting("id").containsExactly(item);

        alone.ours(list, new Act.CallMeeting("m1", "协调会议", LocalDate.of(2026, 7, 9), "市政府"), DUE.plusDays(2));
        alone.both(list, new Motion.Decide(item, blocker, "m1", "先行用地"), LocalDate.of(2026, 7, 9));
        assertThat(step(list, item)).isEqualTo("in-progress");

        alone.both(
                list,
                new Motion.ChangeItem(item, new Change.Deadline(LocalDate.of(2026, 9, 30))),
                LocalDate.of(2026, 7, 9));
        alone.ours(list, new Act.ReportDone(item, "我方路段通车"), LocalDate.of(2026, 9, 1));
        assertThat(step(list, item)).isEqualTo("in-progress");
        alone.theirs(list, new Act.ReportDone(item, "邻方路段通车"), LocalDate.of(2026, 9, 2));
        assertThat(step(list, item)).isEqualTo("done");

        alone.both(list, new Motion.CloseBatch(2026), LocalDate.of(2026, 12, 28));
        assertThat(step(list, item)).isEqualTo("closed");
        assertThat(alone.joint(list).batches().getFirst().done()).isEqualTo(List.of(item));
    }

    @Test
    void sharesThatDoNotMakeAWholeAndWhatIsNotOursAreRefused() {
        CooperationList list = alone.with("丙邻城市");
        String item = alone.listed(list, "丙园区", "", DUE);
        var shares = new Change.Shares(Map.of(list.ours(), 60 * 100, list.theirs(), 30 * 100));
        assertThat(say(list, new Act.Propose(new Motion.ChangeItem(item, shares))))
                .isEqualTo(refused(Reason.SHARES_NOT_WHOLE));
        assertThat(say(list, new Act.SetMilestone(item, list.theirs(), "x", "开工", DUE, false)))
                .isEqualTo(refused(Reason.NOT_YOURS));
        assertThat(alone.item(list, item).stage()).isEqualTo(Stage.LISTED);
        assertThat(alone.item(list, item).shares()).isEmpty();
    }

    @Test
    void anOwnersUnitReportsOnItsOwnItemAndOnNothingElse() {
        CooperationList list = alone.with("丁邻城市");
        String unit = alone.bureau("合作丁交通局").toString();
        String own = alone.listed(list, "丁一", unit, DUE);
        String other = alone.listed(list, "丁二", "", DUE);
        var by = Clerk.owner(unit);
        assertThat(alone.say(list, new Act.ReportProgress(own, "开工"), "", by, AloneList.DAY))
                .isInstanceOf(WriteEntry.Result.Written.class);
        var notPermitted = new WriteEntry.Result.Refused(new WriteEntry.Refusal.NotPermitted());
        assertThat(alone.say(list, new Act.ReportProgress(other, "开工"), "", by, AloneList.DAY))
                .isEqualTo(notPermitted);
        assertThat(alone.say(list, new Act.ReportDone(own, "完"), "", by, AloneList.DAY))
                .isEqualTo(notPermitted);
        assertThat(alone.say(list, new Act.ReportProgress(own, "开工"), "", Clerk.READER, AloneList.DAY))
                .isEqualTo(notPermitted);
    }

    private WriteEntry.Result say(CooperationList list, Act act) {
        return alone.say(list, act, "", Clerk.OFFICE, AloneList.DAY);
    }

    private static WriteEntry.Result refused(Reason reason) {
        return new WriteEntry.Result.Refused(new WriteEntry.Refusal.ByTheList(reason));
    }

    private String step(CooperationList list, String item) {
        return alone.matter(list, item).run().currentStep().id();
    }
}
