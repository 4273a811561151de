package org.luoshi.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.matters.AddSubItem;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Mover;
import org.springframework.stereotype.Component;

/** Divides a few key suggestions into parts, done one after the other and all of them before the matter is closed. */
@Component
class DemoParts {
    private static final int USUAL_DAYS = 150;

    /** What is done, how much it weighs, when of the whole time it is finished; in percent. */
    private record Plan(String title, String task, int weight, int finished, boolean ownUnit) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("摸清现状，听取代表和群众意见", "逐处实地核查，列出清单，听取领衔代表意见。", 1, 15, true),
            new Plan("拿出实施方案和时间表", "方案经主要负责人审定，写明每一处的完成日期。", 2, 35, true),
            new Plan("落实资金", "列入年度计划，明确资金来源。", 2, 60, false),
            new Plan("组织实施，完成验收", "按时间表实施，逐处验收，留存前后对比照片。", 5, 95, true));

    private final AddSubItem add;

    DemoParts(AddSubItem add) {
        this.add = add;
    }

    /** The unit that spoke with the deputy divides the matter the day after. */
    void divide(Story story, DemoCast cast) {
        story.find("contact").ifPresent(contact -> {
            LocalDateTime begun = contact.at().plusDays(1);
            LocalDateTime end = story.find("archive")
                    .or(() -> story.find("confirm-implementation"))
                    .map(Story.Act.Move::at)
                    .orElse(begun.plusDays(USUAL_DAYS));
            for (int i = 0; i < PLANS.size(); i++) {
                part(story, contact.mover(), cast, PLANS.get(i), begun.plusMinutes(i), Duration.between(begun, end));
            }
        });
    }

    private void part(Story story, Mover giver, DemoCast cast, Plan plan, LocalDateTime begun, Duration whole) {
        LocalDateTime finished = begun.plus(whole.multipliedBy(plan.finished()).dividedBy(100));
        LocalDate due = finished.toLocalDate().plusDays(4);
        DemoCast.Unit other = other(cast, giver);
        MatterId id = id(story.matter + " " + plan.title());
        AddSubItem.Command command = new AddSubItem.Command(
                id,
                story.matter,
                plan.title(),
                plan.ownUnit() ? String.valueOf(giver.unit()) : other.id(),
                due,
                plan.weight(),
                plan.task());
        story.run(begun, () -> added(command, giver));
        Mover doer = plan.ownUnit() ? giver : DemoCast.mover(other);
        story.moveOther(id, finished, "finish", doer, "text", "已经完成：" + plan.title() + "。");
        if (!plan.ownUnit()) {
            story.moveOther(id, finished.plusMinutes(90), "accept", giver, "note", "材料齐全，同意。");
        }
    }

    private void added(AddSubItem.Command command, Mover giver) {
        AddSubItem.Result result = add.handle(command, giver);
        if (!(result instanceof AddSubItem.Result.Added)) {
            throw new IllegalStateException("the demo could not divide " + command.parent() + ": " + result);
        }
    }

    private static DemoCast.Unit other(DemoCast cast, Mover giver) {
        DemoCast.Unit finance = cast.unit("财政");
        return finance.id().equals(giver.unit()) ? cast.unit("发展") : finance;
    }

    private static MatterId id(String name) {
        return new MatterId(UUID.nameUUIDFromBytes(("demo part " + name).getBytes(StandardCharsets.UTF_8)));
    }
}
