package org.luoshi.platform.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.StartMatter;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * Matters of the procedures that are data alone: a union's window, the filing office, the handling of review opinions.
 * Each is told as far as {@code depth} acts, so that every stage is to be seen.
 */
@Component
class DemoServices {
    private static final int WINDOW_CASES = 14;
    private static final int FILED = 9;
    private static final int OPINIONS = 6;
    private static final long DAYS_APART = 5;
    private static final String[] WORDS = {"医疗帮扶", "子女助学", "生活帮扶"};
    private static final String[] DOCUMENTS = {"规范电动自行车停放", "居住区绿化管护", "小餐饮备案", "非急救转运服务", "公共停车位共享"};
    private static final String[] REPORTS = {"校外托管服务", "老旧小区改造", "水源地保护", "职业教育发展", "社区养老服务", "安全生产"};

    private final StartMatter start;
    private final MoveMatter move;
    private final Matters matters;
    private final CityDate date;

    DemoServices(StartMatter start, MoveMatter move, Matters matters, CityDate date) {
        this.start = start;
        this.move = move;
        this.matters = matters;
        this.date = date;
    }

    /** Plays everything before {@code today}. */
    void play(City city, LocalDate today) {
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < WINDOW_CASES; i++) {
            stories.add(hardship(city, today.minusDays(20 + i * DAYS_APART), i));
        }
        for (int i = 0; i < FILED; i++) {
            stories.add(filing(city, today.minusDays(24 + i * DAYS_APART), i));
        }
        for (int i = 0; i < OPINIONS; i++) {
            stories.add(opinion(city, today.minusDays(30 + i * DAYS_APART), i));
        }
        stories.stream()
                .flatMap(story -> story.acts.stream())
                .filter(act -> act.at().toLocalDate().isBefore(today))
                .sorted(Comparator.comparing(Story.Act::at))
                .forEach(act -> date.at(act.at(), () -> play(act)));
    }

    private Story hardship(City city, LocalDate day, int i) {
        Mover window = mover("window-clerk", city.contact("union").name(), city, "union");
        Mover approver = mover("assistance-approver", city.head("union").name(), city, "union");
        String[] kinds = {"medical", "schooling", "living"};
        Story story = begun(
                "casework/hardship-assistance", "申请" + WORDS[i % 3] + "，第" + (i + 1) + "户", "本人到窗口申请", window, day);
        story.move(
                        at(day, 1),
                        "apply",
                        window,
                        "kind",
                        kinds[i % 3],
                        "circumstances",
                        "家庭主要劳动力患病，收入中断。",
                        "household",
                        2 + i % 4,
                        "consent",
                        true)
                .move(at(day.plusDays(1), 0), "accept", window)
                .move(
                        at(day.plusDays(3), 0),
                        "check",
                        window,
                        "ways",
                        "入户查看，核对收入",
                        "income",
                        900 + 35 * i,
                        "finding",
                        "eligible")
                .move(
                        at(day.plusDays(4), 0),
                        "post",
                        window,
                        "place",
                        "单位公告栏",
                        "minors-hidden",
                        true,
                        "until",
                        day.plusDays(11))
                .move(at(day.plusDays(12), 0), "end-posting", window)
                .move(
                        at(day.plusDays(13), 0),
                        "decide",
                        approver,
                        "decision",
                        "approve",
                        "amount",
                        3000 + 500 * (i % 3));
        return told(story, 2 + i % 6);
    }

    private Story filing(City city, LocalDate day, int i) {
        Mover office = mover("filing-office", city.head("legislative-affairs").name(), city, "legislative-affairs");
        Mover maker = mover("maker", city.contact("government-office").name(), city, "government-office");
        String document = "示例政办发〔2026〕" + (i + 3) + "号";
        Story story = begun(
                "filing/normative-document", "关于" + DOCUMENTS[i % DOCUMENTS.length] + "的通知", document, office, day);
        story.move(
                        at(day, 1),
                        "record",
                        office,
                        "makers",
                        assigned(city, "government-office", "maker"),
                        "document",
                        document,
                        "kind",
                        "government",
                        "published-on",
                        day)
                .move(at(day.plusDays(9), 0), "file", maker, "report", "示例府备〔2026〕" + (i + 1) + "号", "note", "按规定报送备案。")
                .move(at(day.plusDays(11), 0), "register", office, "number", "示备2026-" + (i + 1))
                .move(
                        at(day.plusDays(12), 0),
                        "distribute",
                        office,
                        "committees",
                        assigned(city, "legislation", "committee"),
                        "focus",
                        "是否减损权利、增加义务");
        return told(story, 2 + i % 4);
    }

    private Story opinion(City city, LocalDate day, int i) {
        Mover committee = mover("supervisor", city.head("social").name(), city, "social");
        Mover chairs = mover("chairperson", city.head("standing-committee").name(), city, "standing-committee");
        Mover office = mover("committee-office", city.contact("deputy-affairs").name(), city, "deputy-affairs");
        String topic = REPORTS[i % REPORTS.length];
        Story story = begun("oversight/review-opinion", "对" + topic + "情况报告的审议意见", "常委会会议", committee, day);
        story.move(
                        at(day, 1),
                        "record-session",
                        committee,
                        "session",
                        "市人大常委会会议",
                        "session-closed-on",
                        day,
                        "topic",
                        "work-report")
                .move(at(day.plusDays(3), 0), "compile", committee, "opinions", "一是摸清底数；二是明确责任单位和完成时间；三是按期报告结果。")
                .move(at(day.plusDays(5), 0), "approve", chairs)
                .move(at(day.plusDays(6), 0), "hand-over", office, "organs", assigned(city, "education", "lead"));
        return told(story, 2 + i % 4);
    }

    private Story begun(String procedure, String title, String source, Mover by, LocalDate day) {
        MatterId id = new MatterId(UUID.nameUUIDFromBytes((procedure + day).getBytes(StandardCharsets.UTF_8)));
        return new Story(id)
                .run(at(day, 0), () -> start.handle(new StartMatter.Command(id, procedure, title, source, false), by));
    }

    private static Story told(Story story, int depth) {
        story.acts
                .subList(Math.min(depth, story.acts.size()), story.acts.size())
                .clear();
        return story;
    }

    private void play(Story.Act act) {
        switch (act) {
            case Story.Act.Do d -> d.action().run();
            case Story.Act.Move m -> {
                long version = matters.version(m.matter()).orElseThrow();
                MoveResult result =
                        move.handle(new MoveMatter.Command(m.matter(), version, m.event(), m.carried()), m.mover());
                if (!(result instanceof MoveResult.Done)) {
                    throw new IllegalStateException(
                            "the demo could not " + m.event() + " on " + m.at() + ": " + result);
                }
            }
        }
    }

    private static Value assigned(City city, String unit, String part) {
        return new Value.Units(List.of(new Value.Assigned(city.unit(unit).toString(), part)));
    }

    private static Mover mover(String role, String name, City city, String unit) {
        return new Mover("demo:" + role, name, Set.of(role), city.unit(unit).toString(), null, false);
    }

    private static LocalDateTime at(LocalDate day, int hours) {
        return day.atTime(9 + hours, 20);
    }
}
