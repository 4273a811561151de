package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.luoshi.platform.demo.DemoCast.Unit;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.suggestions.points.PointAnswer;
import org.luoshi.platform.suggestions.points.PointAnswers;
import org.luoshi.platform.suggestions.points.PointFinder;
import org.luoshi.procedure.run.Value;

/** The life of one demo suggestion, from submission to its end, with the turns its {@link Turns} ask for. */
final class SuggestionStory {
    private final Story story;
    private final DemoCast cast;
    private final Random random;
    private final DemoTopics.Chosen topic;
    private final Mover deputy;
    private final Turns turns;
    private Unit lead;
    private final Unit co;
    private LocalDate day;
    private LocalDate assigned;

    SuggestionStory(
            MatterId matter,
            DemoCast cast,
            long seed,
            DemoTopics.Chosen topic,
            Mover deputy,
            Turns turns,
            LocalDate submitted) {
        this.story = new Story(matter);
        this.cast = cast;
        this.random = new Random(seed);
        this.topic = topic;
        this.deputy = deputy;
        this.turns = turns;
        this.lead = cast.unit(topic.topic().unit());
        Unit second = cast.unit(topic.topic().co());
        this.co = second.equals(lead) ? cast.units().getLast() : second;
        this.day = submitted;
        this.assigned = submitted;
    }

    /**
     * Which turns a story takes.
     *
     * @param category reply class A–D
     * @param dissatisfied how often the deputy is dissatisfied: 0, 1 or 2
     */
    record Turns(
            boolean inSession,
            boolean joint,
            boolean throughGovernment,
            boolean returned,
            boolean returnRefused,
            boolean extended,
            boolean late,
            boolean unrated,
            boolean key,
            boolean fulfilled,
            String category,
            int dissatisfied,
            String stopped) {}

    Story tell(boolean motion) {
        if (!motion) {
            move("submit", deputy, "congress", turns.inSession() ? "in-session" : "between");
        }
        later(1, 3);
        if (!turns.stopped().isEmpty()) {
            return stop();
        }
        move("accept", cast.office(), "category", topic.topic().category());
        later(1, 3);
        assign();
        if (turns.key()) {
            later(3, 6);
            story.decided = moment();
        }
        handle();
        answer();
        afterwards();
        return story;
    }

    private Story stop() {
        switch (turns.stopped()) {
            case "returned" ->
                move("return-to-deputy", cast.office(), "ground", "not-single", "explanation", "所提内容涉及两件互不相关的事，请分别提出。");
            case "letter" ->
                move(
                        "convert-to-letter",
                        cast.office(),
                        "ground",
                        "case",
                        "explanation",
                        "所反映的是正在审理的具体案件，按代表来信转交，不作为建议交办。");
            case "withdrawn" -> move("withdraw", deputy, "reason", "所提问题已在年初工程中解决，不再需要办理。");
            default -> throw new IllegalStateException("no such end: " + turns.stopped());
        }
        return story;
    }

    private void assign() {
        assigned = day;
        if (turns.throughGovernment()) {
            move("forward", cast.office(), "note", "请按职责分办。");
            later(1, 3);
            move("dispatch", cast.governmentOffice(), "units", units(lead), "note", "请按期办理并与代表沟通。");
        } else {
            move("assign", cast.office(), "units", units(lead));
        }
        if (turns.returned()) {
            giveBack();
        }
    }

    private void giveBack() {
        later(1, 3);
        Unit first = lead;
        move("request-return", handler(first), "reason", "主要内容属于其他部门职责，本单位不具备办理条件。");
        later(1, 3);
        if (turns.returnRefused()) {
            move("refuse-return", cast.office(), "unit", first.id(), "reason", "经研究属于贵单位职责，请继续办理。");
        } else {
            Unit second = cast.units().get(random.nextInt(cast.units().size()));
            lead = second.equals(co) || second.equals(first) ? cast.units().getFirst() : second;
            if (lead.equals(first) || lead.equals(co)) {
                lead = cast.units().get(1);
            }
            move(
                    "reassign",
                    cast.office(),
                    "unit",
                    first.id(),
                    "units",
                    new Value.Units(List.of(new Value.Assigned(lead.id(), "lead"))));
        }
    }

    private void handle() {
        later(8, 20);
        move(
                "contact",
                handler(lead),
                "way",
                pick("visit", "meeting", "phone"),
                "on",
                day,
                "heard",
                "代表希望先解决最急的点位，并告知时间表。");
        if (turns.joint()) {
            later(1, 6);
            move("give-co-opinion", handler(co), "opinion", "同意方案，我单位职责内的事项同步安排。");
        }
    }

    private void answer() {
        if (turns.extended()) {
            later(20, 25);
            move("request-extension", handler(lead), "reason", "涉及多部门协调和现场勘测，需要更多时间。", "until", assigned.plusMonths(5));
            later(1, 3);
            move("grant-extension", cast.office(), "unit", lead.id(), "until", assigned.plusMonths(5));
            later(30, 40);
        } else if (turns.late()) {
            later(80, 86);
        } else {
            later(22, 45);
        }
        reply("reply", turns.category(), "");
    }

    private void reply(String event, String category, String again) {
        String text = topic.place() + "的情况已经实地核查。" + again
                + switch (category) {
                    case "A" -> "所提事项已经办理：" + topic.topic().done() + "。";
                    case "B" -> "已列入年度计划：" + topic.topic().done() + "，按月推进。";
                    case "C" -> "已列入规划，分步实施：" + topic.topic().done() + "。";
                    default -> "受条件限制暂不能实施，将在后续工作中参考。";
                };
        var carried = new ArrayList<Object>(List.of("class", category, "text", text, "signer", "单位主要负责人"));
        switch (category) {
            case "B" ->
                carried.addAll(List.of("committed", topic.topic().done(), "committed-until", day.plusDays(150)));
            case "C" -> carried.addAll(List.of("committed", topic.topic().done()));
            case "D" -> carried.addAll(List.of("reasons", "现有规划和资金安排不支持。"));
            default -> {}
        }
        if (turns.joint()) {
            carried.addAll(List.of("co-opinions", "会办单位同意方案，其职责内的事项已纳入办理。"));
        }
        List<String> points = PointFinder.find(topic.text().proposal());
        if (!points.isEmpty()) {
            carried.addAll(List.of("points", PointAnswers.write(answers(points, category))));
        }
        if (turns.key()) {
            carried.addAll(List.of("head", lead.name() + "主要负责人", "face-to-face", day));
        }
        move(event, handler(lead), carried.toArray());
    }

    /** The first point is met; the others go the way of the whole. */
    private List<PointAnswer> answers(List<String> points, String category) {
        PointAnswer.Kind others = switch (category) {
            case "A" -> PointAnswer.Kind.ADOPTED;
            case "B", "C" -> PointAnswer.Kind.PLANNED;
            default -> PointAnswer.Kind.NOT;
        };
        return IntStream.rangeClosed(1, points.size())
                .mapToObj(place -> place == 1
                        ? new PointAnswer(
                                1,
                                PointAnswer.Kind.ADOPTED,
                                "已经办理：" + topic.topic().done() + "。")
                        : new PointAnswer(place, others, answer(others)))
                .toList();
    }

    private static String answer(PointAnswer.Kind kind) {
        return switch (kind) {
            case ADOPTED -> "已经落实，经现场核对与建议要求一致。";
            case PLANNED -> "已列入计划，按季度推进，完成后书面告知。";
            default -> "现有规划和资金安排暂不支持，留作参考。";
        };
    }

    private void afterwards() {
        if (turns.unrated()) {
            later(15, 20);
            move("remind-rating", cast.office());
            later(10, 12);
            move("conclude", cast.office(), "note", "经催请未返回评价，按规定办结，不计入满意度。");
        } else {
            rateAndConclude();
        }
        close();
    }

    private void rateAndConclude() {
        for (int round = 1; round <= turns.dissatisfied(); round++) {
            later(4, 12);
            move(
                    "rate",
                    deputy,
                    "attitude",
                    "basically-satisfied",
                    "result",
                    "dissatisfied",
                    "reason",
                    "答复没有回应最急的点位，缺少时间表。");
            later(2, 4);
            if (round == 2) {
                move("convene", cast.supervisor(), "on", day, "outcome", "双方确认先做三处点位，其余列出时间表。");
                later(1, 3);
            }
            move(
                    "order-rehandling",
                    round == 2 ? cast.supervisor() : cast.office(),
                    "instruction",
                    "请就代表指出的点位逐项答复，给出时间表。");
            later(14, 25);
            reply("reply-again", turns.category(), "就代表指出的点位逐项补充如下。");
        }
        later(3, 10);
        move(
                "rate",
                deputy,
                "attitude",
                "satisfied",
                "result",
                random.nextInt(10) < 8 ? "satisfied" : "basically-satisfied");
        later(2, 5);
        move("conclude", cast.office(), "note", "材料齐全，同意办结。");
    }

    private void close() {
        later(2, 5);
        if (turns.category().equals("A") || turns.category().equals("D")) {
            move("archive", cast.office());
            return;
        }
        move("track", cast.office());
        if (turns.fulfilled()) {
            later(30, 60);
            move("report-fulfilment", handler(lead), "evidence", topic.topic().done() + "，现场照片和验收材料附后。");
            later(3, 9);
            move("rate-commitment", deputy, "result", "satisfied");
            later(2, 5);
            move("confirm-implementation", cast.office(), "note", "现场核实，与报告一致。");
        }
    }

    private Value units(Unit main) {
        return turns.joint()
                ? new Value.Units(List.of(new Value.Assigned(main.id(), "lead"), new Value.Assigned(co.id(), "co")))
                : new Value.Units(List.of(new Value.Assigned(main.id(), "lead")));
    }

    private static Mover handler(Unit unit) {
        return DemoCast.mover(unit);
    }

    private void move(String event, Mover mover, Object... carried) {
        LocalDateTime at = moment();
        LocalDateTime last = story.acts.isEmpty() ? at : story.acts.getLast().at();
        story.move(at.isAfter(last) ? at : last.plusMinutes(7), event, mover, carried);
    }

    private LocalDateTime moment() {
        return day.atTime(9 + random.nextInt(8), random.nextInt(60), random.nextInt(60));
    }

    /** Some days later, on a day an office works. */
    private void later(int least, int most) {
        day = day.plusDays(least + random.nextInt(most - least + 1));
        day = switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
