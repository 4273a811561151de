package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Category;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;

/** What is kept and sent comes back the same; what nobody can read is kept and says nothing. */
class ActJsonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final City EAST = new City("east");
    private static final Stamp STAMP = new Stamp(7, EAST);

    @Test
    void everyActComesBackTheSame() {
        List<Act> acts = List.of(
                new Act.BeginList(List.of(new Category("traffic", "交通互联", "Traffic"))),
                new Act.ProposeItem(
                        "1", new Content("桥", "文", "traffic", Content.Kind.PROBLEM, 2026), new Owner("局", "r"), DAY),
                new Act.ConfirmItem("1", new Owner("局", "")),
                new Act.DeclineItem("1", "不"),
                new Act.SetMilestone("1", EAST, "m", "开工", DAY, true),
                new Act.ReportProgress("1", "进展"),
                new Act.ReportBlocked("1", "受阻"),
                new Act.ReportDone("1", "通车"),
                new Act.DeclineDone("1", "未完"),
                new Act.LinkPlan("1", EAST, "l", "省", "规划", "已列入"),
                new Act.Propose(new Motion.ChangeItem("1", new Change.Deadline(DAY))),
                new Act.Propose(new Motion.ChangeItem("1", new Change.Wording("题", "文"))),
                new Act.Propose(new Motion.ChangeItem("1", new Change.Category("industry"))),
                new Act.Propose(new Motion.ChangeItem("1", new Change.OwnOwner(new Owner("局", "")))),
                new Act.Propose(new Motion.ChangeItem("1", new Change.Shares(Map.of(EAST, 10_000)))),
                new Act.Propose(new Motion.Decide("1", STAMP, "m", "定")),
                new Act.Propose(new Motion.AdoptVersion("版", Set.of("1"), Set.of())),
                new Act.Propose(new Motion.CloseBatch(2026)),
                new Act.Propose(new Motion.NameCategories(List.of(new Category("talent", "人才共享", "Talent")))),
                new Act.Answer(STAMP, true, ""),
                new Act.CallMeeting("m", "会", DAY, "厅"),
                new Act.WriteMinutes("m", EAST, List.of("市长"), "记", Map.of("1", "同意")));
        for (Act act : acts) {
            assertThat(ActJson.act(ActJson.kind(act), ActJson.write(act))).isEqualTo(act);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"is\":\"drop-table\"}",
                "{\"is\":\"begin-list\"}",
                "{\"is\":\"report-blocked\",\"item\":\"1\"}",
                "{\"is\":\"report-blocked\",\"item\":\"1\",\"text\":null}",
                "{\"is\":\"report-blocked\",\"item\":\"1\",\"text\":\"x\",\"newer\":1}",
                "{\"is\":\"propose\",\"motion\":{\"is\":\"close-batch\"}}",
                "{\"is\":\"call-meeting\",\"meeting\":\"m\",\"title\":\"t\",\"on\":\"+99999-01-01\",\"place\":\"p\"}",
                "{\"is\":\"answer\",\"motion\":\"nonsense\",\"agreed\":true,\"reason\":\"\"}"
            })
    void whatCannotBeReadIsKeptAsItCame(String body) {
        assertThat(ActJson.act("some", body)).isEqualTo(new Act.Unreadable("some", body));
        assertThat(ActJson.wire(EAST, DAY, body).act()).isInstanceOf(Act.Unreadable.class);
    }
}
