package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.BeginList;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * The list 示例市 keeps with an invented neighbour, 邻城市, which has no installation: a batch of 2025 that was closed and one
 * of 2026 with items at every stage.
 */
@Component
class DemoCooperation {
    private static final Viewer STAFF = new DemoViewer();
    private static final LocalDate FIRST = LocalDate.of(2025, 2, 20);
    private static final LocalDate SECOND = LocalDate.of(2026, 2, 10);

    private final BeginList begin;
    private final WriteEntry write;
    private final Organisations organisations;
    private final CityDate date;

    DemoCooperation(BeginList begin, WriteEntry write, Organisations organisations, CityDate date) {
        this.begin = begin;
        this.write = write;
        this.organisations = organisations;
        this.date = date;
    }

    /** Plays everything before {@code today}. */
    void play(City city, LocalDate today) {
        CooperationList list = date.valueAt(
                FIRST.minusDays(20).atTime(9, 0),
                () -> begin.alone("邻城市", STAFF).orElseThrow());
        Player player = new Player(list, city);
        lastYear(player);
        thisYear(player, today);
    }

    private static void lastYear(Player p) {
        p.confirmed(
                "b1",
                "两市公交一卡通互认",
                "services",
                Content.Kind.PROBLEM,
                "transport",
                2025,
                LocalDate.of(2025, 6, 30),
                FIRST);
        p.confirmed("b2", "界河水质联合监测", "ecology", Content.Kind.PROBLEM, "water", 2025, LocalDate.of(2025, 9, 30), FIRST);
        p.confirmed(
                "b3",
                "城际公路衔接段改造",
                "traffic",
                Content.Kind.PROJECT,
                "transport",
                2025,
                LocalDate.of(2025, 12, 20),
                FIRST);
        p.adopted("2025年合作事项清单", Set.of("b1", "b2", "b3"), FIRST.plusDays(8));
        p.done("b1", LocalDate.of(2025, 6, 26));
        p.done("b2", LocalDate.of(2025, 9, 24));
        p.ours(new Act.ReportProgress("b3", "我方路段路基完成八成。"), LocalDate.of(2025, 10, 20));
        p.both(new Motion.CloseBatch(2025), LocalDate.of(2025, 12, 29));
        p.both(new Motion.ChangeItem("b3", new Change.Deadline(LocalDate.of(2026, 4, 30))), LocalDate.of(2025, 12, 29));
    }

    private static void thisYear(Player p, LocalDate today) {
        p.confirmed(
                "c1",
                "共建飞地产业园一期",
                "industry",
                Content.Kind.PROJECT,
                "reform",
                2026,
                LocalDate.of(2026, 11, 30),
                SECOND);
        p.confirmed(
                "c2",
                "城际快速路跨界段",
                "traffic",
                Content.Kind.PROJECT,
                "transport",
                2026,
                LocalDate.of(2026, 10, 31),
                SECOND);
        p.confirmed(
                "c3", "异地就医备案互办", "services", Content.Kind.PROBLEM, "health", 2026, LocalDate.of(2026, 6, 30), SECOND);
        p.adopted("2026年合作事项清单", Set.of("c1", "c2", "c3"), SECOND.plusDays(10));
        p.both(
                new Motion.ChangeItem(
                        "c1",
                        new Change.Shares(Map.of(
                                p.list.ours(), 60 * Change.Shares.PERCENT,
                                p.list.theirs(), 40 * Change.Shares.PERCENT))),
                SECOND.plusDays(20));
        p.ours(new Act.LinkPlan("c1", p.list.ours(), "c1-plan", "省级", "省“十五五”规划纲要：区域协同", "申请列入"), SECOND.plusDays(22));
        p.ours(
                new Act.SetMilestone("c1", p.list.ours(), "c1-a", "完成选址", LocalDate.of(2026, 4, 15), true),
                LocalDate.of(2026, 4, 13));
        p.theirs(
                new Act.SetMilestone("c1", p.list.theirs(), "c1-b", "完成征地", LocalDate.of(2026, 6, 30), false),
                LocalDate.of(2026, 4, 14));
        p.ours(new Act.ReportProgress("c1", "起步区地块已经平整，首家企业签订入园意向书。"), LocalDate.of(2026, 4, 28));
        p.ours(
                new Act.CallMeeting("m1", "两市合作第一次协调会议", LocalDate.of(2026, 3, 25), "示例市政府第二会议室"),
                LocalDate.of(2026, 3, 10));
        Stamp soil = p.ours(new Act.ReportBlocked("c2", "跨界桥位的用地手续两地要求不同。"), LocalDate.of(2026, 3, 12));
        p.both(new Motion.Decide("c2", soil, "m1", "按同一张图报批，双方自然资源部门每两周会商一次。"), LocalDate.of(2026, 3, 25));
        p.ours(
                new Act.WriteMinutes(
                        "m1", p.list.ours(), List.of("常务副市长", "市交通运输局局长"), "会议研究了城际快速路跨界段用地问题。", Map.of("c2", "同图报批")),
                LocalDate.of(2026, 3, 26));
        p.theirs(
                new Act.WriteMinutes(
                        "m1", p.list.theirs(), List.of("副市长", "市交通局局长"), "会议议定跨界段用地办理方式。", Map.of("c2", "同图报批")),
                LocalDate.of(2026, 3, 30));
        p.ours(new Act.CallMeeting("m2", "两市合作第二次协调会议", today.plusDays(8), "邻城市会议中心"), today.minusDays(12));
        p.ours(new Act.ReportBlocked("c3", "两地医保信息系统接口尚未打通。"), today.minusDays(6));
        p.confirmed(
                "c4",
                "园区环评结果互认",
                "planning",
                Content.Kind.PROBLEM,
                "ecology",
                2026,
                LocalDate.of(2026, 9, 30),
                today.minusDays(10));
        p.proposed(
                "c5",
                "职业教育实训基地共用",
                "factors",
                Content.Kind.PROJECT,
                "education",
                2026,
                LocalDate.of(2026, 12, 15),
                today.minusDays(4));
        p.theirs(
                new Act.ProposeItem(
                        "c6",
                        new Content("共同举办招商推介会", "每年两次，轮流举办；优先采购本地企业产品用于布展。", "industry", Content.Kind.PROJECT, 2026),
                        new Owner("邻城市投资促进局", ""),
                        LocalDate.of(2026, 8, 31)),
                today.minusDays(3));
        p.ours(
                new Act.Propose(new Motion.ChangeItem("c2", new Change.Deadline(LocalDate.of(2026, 12, 20)))),
                today.minusDays(2));
    }

    /** Says things in the list on the days they were said. */
    private final class Player {
        private final CooperationList list;
        private final City city;
        private int letters;

        Player(CooperationList list, City city) {
            this.list = list;
            this.city = city;
        }

        Stamp ours(Act act, LocalDate day) {
            return say(act, "", day);
        }

        Stamp theirs(Act act, LocalDate day) {
            letters++;
            return say(act, "邻协函〔" + day.getYear() + "〕" + letters + "号", day);
        }

        void both(Motion motion, LocalDate day) {
            theirs(new Act.Answer(ours(new Act.Propose(motion), day), true, ""), day);
        }

        void proposed(
                String item,
                String title,
                String category,
                Content.Kind kind,
                String unit,
                int year,
                LocalDate due,
                LocalDate day) {
            Content content = new Content(title, "两市共同推进" + title + "，各自承担本地部分。", category, kind, year);
            ours(new Act.ProposeItem(item, content, owner(unit), due), day);
        }

        void confirmed(
                String item,
                String title,
                String category,
                Content.Kind kind,
                String unit,
                int year,
                LocalDate due,
                LocalDate day) {
            proposed(item, title, category, kind, unit, year, due, day);
            theirs(
                    new Act.ConfirmItem(
                            item, new Owner("邻城市" + owner(unit).name().substring(1), "")),
                    day.plusDays(3));
        }

        void adopted(String title, Set<String> items, LocalDate day) {
            both(new Motion.AdoptVersion(title, items, Set.of()), day);
        }

        void done(String item, LocalDate day) {
            ours(new Act.ReportDone(item, "我方部分已经完成。"), day);
            theirs(new Act.ReportDone(item, "邻城市部分已经完成。"), day.plusDays(2));
        }

        private Owner owner(String unit) {
            var known = city.units().get(unit);
            return known == null
                    ? new Owner("市有关部门", "")
                    : new Owner(organisations.require(known).shortName(), known.toString());
        }

        private Stamp say(Act act, String document, LocalDate day) {
            WriteEntry.Result result = date.valueAt(
                    day.atTime(9, 40), () -> write.handle(new WriteEntry.Command(list.id(), act, document), STAFF));
            if (result instanceof WriteEntry.Result.Written written) {
                return written.stamp();
            }
            throw new IllegalStateException("the demo could not say " + act + " on " + day + ": " + result);
        }
    }
}
