package org.luoshi.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.suggestions.key.ProposeKey;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** The supervision of the demo's key suggestions, from the proposal to what the chairpersons' meeting said to the report. */
@Component
class DemoKeys {
    private static final List<String> GROUNDS = List.of("livelihood", "many", "cross-cutting", "annual", "overall");

    private final ProposeKey propose;

    DemoKeys(ProposeKey propose) {
        this.propose = propose;
    }

    /** Nothing where the story makes none, or stands still before it is accepted. */
    void supervise(Story story, DemoCast cast) {
        LocalDateTime decided = story.decided;
        if (decided != null && story.find("accept").isPresent()) {
            MatterId id = id(story);
            prepare(story, id, decided, cast);
            act(story, id, decided, cast);
            story.last("reply", "reply-again").ifPresent(reply -> report(story, id, reply.at(), cast));
        }
    }

    private void prepare(Story story, MatterId id, LocalDateTime decided, DemoCast cast) {
        LocalDateTime begun = decided.minusDays(2).withHour(10);
        story.run(begun, () -> proposed(story.matter, id, cast));
        story.moveOther(
                id,
                begun.plusMinutes(20),
                "analyse",
                cast.office(),
                "ground",
                GROUNDS.get(number(story) % GROUNDS.size()),
                "analysis",
                "群众反映集中，涉及两个以上部门，年内有条件见到成效。",
                "committee",
                cast.committee());
        story.moveOther(
                id,
                begun.plusMinutes(50),
                "consult",
                cast.office(),
                "with",
                "市政府办公厅、社会建设委员会、领衔代表",
                "on",
                begun.toLocalDate(),
                "opinion",
                "同意列入，建议由分管负责人领办。");
        story.moveOther(id, begun.plusMinutes(90), "put-on-list", cast.office(), "note", "列入年度重点督办建议名单。");
    }

    private static void act(Story story, MatterId id, LocalDateTime decided, DemoCast cast) {
        Value committee = new Value.Units(List.of(new Value.Assigned(cast.committee(), "committee")));
        story.moveOther(
                id,
                decided,
                "decide",
                cast.chairperson(),
                "committee",
                committee,
                "document",
                document(story, decided),
                "on",
                decided.toLocalDate());
        story.moveOther(
                id, decided.plusDays(2), "name-leader", cast.governmentOffice(), "leader", "顾知远", "post", "副市长");
        story.moveOther(
                id,
                decided.plusDays(5),
                "plan",
                cast.supervisor(),
                "plan",
                "先听取承办单位汇报，再到现场逐处查看，答复后请领衔代表一起评议，形成督办报告。",
                "until",
                decided.toLocalDate().plusMonths(5));
        story.moveOther(
                id,
                decided.plusDays(14),
                "record-activity",
                cast.supervisor(),
                "kind",
                "site-visit",
                "on",
                decided.toLocalDate().plusDays(14),
                "where",
                "建议所提的点位",
                "who",
                "委员会组成人员、承办单位、领衔代表",
                "found",
                "两处点位已经动工，一处的资金还没有落实，请承办单位列出时间表。");
    }

    private static void report(Story story, MatterId id, LocalDateTime replied, DemoCast cast) {
        story.moveOther(
                id,
                replied.plusDays(9),
                "report",
                cast.supervisor(),
                "text",
                "承办单位主要负责人主持办理并当面答复，代表参加了现场查看；承诺的点位已经列出时间表。");
        story.moveOther(
                id,
                replied.plusDays(20),
                "hear",
                cast.chairperson(),
                "on",
                replied.toLocalDate().plusDays(20),
                "document",
                document(story, replied),
                "outcome",
                number(story) % 3 == 0 ? "follow" : "close",
                "opinion",
                "同意报告，请委员会继续关注落实情况。");
    }

    private void proposed(MatterId suggestion, MatterId id, DemoCast cast) {
        ProposeKey.Result result = propose.handle(suggestion, id, cast.office());
        if (!(result instanceof ProposeKey.Result.Proposed)) {
            throw new IllegalStateException("the demo could not propose " + suggestion + ": " + result);
        }
    }

    private static String document(Story story, LocalDateTime at) {
        return "示人常主〔" + at.getYear() + "〕" + (1 + number(story) % 40) + "号";
    }

    private static int number(Story story) {
        return Math.floorMod(story.matter.value().hashCode(), 1000);
    }

    private static MatterId id(Story story) {
        return new MatterId(UUID.nameUUIDFromBytes(("demo key " + story.matter).getBytes(StandardCharsets.UTF_8)));
    }
}
