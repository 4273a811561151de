package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.conferences.DeployTask;
import org.luoshi.platform.sessions.conferences.DeployedTask;
import org.luoshi.platform.sessions.conferences.RecordConference;
import org.luoshi.platform.sessions.conferences.Speaker;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** One conference of the year before with a task struck off, and two of one day: one on education, and one on farming whose printed report repeats a sentence of the other. */
@Component
class DemoConferences {
    private static final DemoViewer STAFF = new DemoViewer();
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 11, 6);
    private static final LocalDate HELD = LocalDate.of(2026, 3, 5);
    private static final String SENTENCE = "总结去年工作，部署今年全市教育工作";

    private final RecordConference record;
    private final DeployTask deploy;
    private final Matters matters;
    private final MoveMatter move;
    private final CityDate date;

    DemoConferences(RecordConference record, DeployTask deploy, Matters matters, MoveMatter move, CityDate date) {
        this.record = record;
        this.deploy = deploy;
        this.matters = matters;
        this.move = move;
        this.date = date;
    }

    void play(City city) {
        lastYear(city);
        Speaker head = new Speaker(city.head("education").name(), "市教育局局长", Speaker.Role.SPOKE);
        date.at(HELD.plusDays(1).atTime(9, 30), () -> {
            MeetingId schools = held("education", "全市教育工作会议", List.of(head), "", city);
            DeployedTask doctors = task(
                    schools,
                    "农村寄宿制学校在秋季开学前全部配备校医",
                    "education",
                    LocalDate.of(2026, 8, 31),
                    "会议要求，农村寄宿制学校在秋季开学前全部配备校医，由市教育局牵头。",
                    city);
            sign(doctors, city);
            task(
                    schools,
                    "完成全市校车安全隐患排查",
                    "police",
                    LocalDate.of(2026, 4, 30),
                    "会议明确，市公安局会同教育部门在四月底前完成全市校车安全隐患排查。",
                    city);
        });
        date.at(
                HELD.plusDays(1).atTime(10, 0),
                () -> held("farming", "全市农业农村工作会议", List.of(head), "报道误排了同日教育工作会议的一句，已请供稿单位更正；先照原文登记", city));
    }

    /** What the congress year that is reported on shows: two tasks, one of them struck off. */
    private void lastYear(City city) {
        DeployedTask bases = date.valueAt(LAST_YEAR.plusDays(1).atTime(9, 30), () -> {
            MeetingId meeting = held(LAST_YEAR, "education", "全市职业教育工作会议", List.of("部署全市职业教育工作"), List.of(), "", city);
            task(
                    meeting,
                    "职业学校专业目录与产业目录逐年对照",
                    "education",
                    LocalDate.of(2026, 6, 30),
                    "会议要求，职业学校专业目录与产业目录逐年对照，由市教育局牵头。",
                    city);
            return task(meeting, "建成公共实训基地 1 处", "education", LocalDate.of(2025, 12, 31), "会议明确，年内建成公共实训基地 1 处。", city);
        });
        date.at(LAST_YEAR.plusDays(3).atTime(9, 0), () -> sign(bases, city));
        date.at(LAST_YEAR.plusDays(40).atTime(9, 0), () -> {
            moved(bases, "finish", Map.of("text", new Value.Text("基地已经建成并投入使用。")), unit(bases, city));
            moved(bases, "verify", Map.of("finding", new Value.Text("现场查看，设备和师资已经到位。")), Mover.of(STAFF));
        });
    }

    private MeetingId held(String host, String title, List<Speaker> speakers, String because, City city) {
        return held(HELD, host, title, List.of(SENTENCE), speakers, because, city);
    }

    private MeetingId held(
            LocalDate day,
            String host,
            String title,
            List<String> deployed,
            List<Speaker> speakers,
            String because,
            City city) {
        MeetingId id = new MeetingId(DemoIds.of("conference", title));
        record.handle(
                        new RecordConference.Command(
                                id,
                                city.unit(host),
                                title,
                                day,
                                "市政务中心会议厅",
                                List.of("全国" + title.substring(2) + "精神", "全省" + title.substring(2) + "精神"),
                                deployed,
                                speakers,
                                List.of("东岭区", "西河区", "云溪县", "古槐县"),
                                because),
                        STAFF)
                .orThrow();
        return id;
    }

    private DeployedTask task(
            MeetingId conference, String text, String owner, LocalDate due, String paragraph, City city) {
        return deploy.handle(
                        new DeployTask.Command(
                                new MatterId(DemoIds.of("task", text)),
                                conference,
                                text,
                                city.unit(owner),
                                due,
                                paragraph),
                        STAFF)
                .orThrow();
    }

    private void sign(DeployedTask task, City city) {
        moved(
                task,
                "sign-for",
                Map.of("contact", new Value.Text(city.contact("education").name())),
                unit(task, city));
    }

    private static Mover unit(DeployedTask task, City city) {
        return new Mover(
                "demo:handler",
                city.contact("education").name(),
                java.util.Set.of("handler"),
                task.owner().toString(),
                null,
                false);
    }

    private void moved(DeployedTask task, String event, Map<String, Value> carried, Mover by) {
        Matter matter = matters.find(task.id()).orElseThrow();
        MoveResult moved = move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, carried), by);
        if (!(moved instanceof MoveResult.Done)) {
            throw new IllegalStateException("a deployed task does not " + event + ": " + moved);
        }
    }
}
