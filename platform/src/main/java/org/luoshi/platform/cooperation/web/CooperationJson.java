package org.luoshi.platform.cooperation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Category;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Difference;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.JointMeeting;
import org.luoshi.platform.cooperation.joint.Pending;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.cooperation.joint.Version;

/** The list of two cities as programs read it (合作清单数据); a city is written by its code, as {@code cities} tells. */
final class CooperationJson {
    private CooperationJson() {}

    /**
     * A list among others.
     *
     * @param alone whether the other city keeps no list of its own
     */
    record Line(String id, String name, String ours, String theirs, boolean alone, int items, int version) {
        static Line of(ListView view) {
            CooperationList list = view.list();
            return new Line(
                    list.id().toString(),
                    list.name(),
                    list.ours().code(),
                    list.theirs().code(),
                    list.alone(),
                    view.joint().items().size(),
                    view.joint().versions().size());
        }
    }

    /**
     * One list.
     *
     * @param cities code → name
     * @param pending motions that wait for an answer
     * @param agenda items that wait for the next coordination meeting
     */
    record Whole(
            Line list,
            Map<String, String> cities,
            List<Category> categories,
            List<Motion> pending,
            List<Meeting> meetings,
            List<String> agenda) {
        static Whole of(ListView view) {
            CooperationList list = view.list();
            return new Whole(
                    Line.of(view),
                    Map.of(list.ours().code(), list.ourName(), list.theirs().code(), list.theirName()),
                    view.joint().categories(),
                    view.joint().pending().stream()
                            .map(motion -> Motion.of(motion, view))
                            .toList(),
                    view.joint().meetings().stream().map(Meeting::of).toList(),
                    view.joint().agenda().stream().map(Item::id).toList());
        }
    }

    /** A motion; {@code id} is what an answer names. */
    record Motion(String id, String by, LocalDate on, String waitsFor, String kind, String text) {
        static Motion of(Pending motion, ListView view) {
            return new Motion(
                    motion.id().toString(),
                    motion.by().code(),
                    motion.on(),
                    view.joint().terms().other(motion.by()).code(),
                    motion.motion().getClass().getSimpleName(),
                    view.words(motion.motion()));
        }
    }

    /** A joint meeting; {@code minutes} are those of each side that wrote them. */
    record Meeting(String id, String title, LocalDate on, String place, boolean held, Map<String, String> minutes) {
        static Meeting of(JointMeeting meeting) {
            return new Meeting(
                    meeting.id(),
                    meeting.title(),
                    meeting.on(),
                    meeting.place(),
                    meeting.held(),
                    coded(meeting.parts(), Act.WriteMinutes::text));
        }
    }

    /**
     * An item.
     *
     * @param number of the matter that carries it here, whose clocks and acts stand at {@code /api/v1/matters/{number}}
     * @param owners city → owner; both once both confirmed
     * @param shares city → hundredths of a percent; empty where nothing is shared
     * @param waitsFor the cities it waits for
     */
    record OneItem(
            String id,
            String number,
            String title,
            String text,
            String category,
            String kind,
            int year,
            Stage stage,
            Map<String, String> owners,
            LocalDate deadline,
            LocalDate firstDeadline,
            Map<String, Integer> shares,
            List<Milestone> milestones,
            List<Told> progress,
            List<Blocker> blockers,
            List<PlanLink> plans,
            Map<String, Told> done,
            List<Integer> carriedFrom,
            List<String> waitsFor) {
        static OneItem of(Item item, ListView view) {
            return new OneItem(
                    item.id(),
                    view.number(item.id()),
                    item.content().title(),
                    item.content().text(),
                    item.content().category(),
                    item.content().kind().name(),
                    item.content().year(),
                    item.stage(),
                    coded(item.owners(), owner -> owner.name()),
                    item.deadline(),
                    item.firstDeadline(),
                    coded(item.shares(), share -> share),
                    item.milestones().stream().map(Milestone::of).toList(),
                    item.progress().stream()
                            .map(one -> new Told(one.side().code(), one.on(), one.text()))
                            .toList(),
                    item.blockers().stream().map(Blocker::of).toList(),
                    item.plans().stream()
                            .map(plan -> new PlanLink(plan.side().code(), plan.level(), plan.plan(), plan.status()))
                            .toList(),
                    item.done().entrySet().stream()
                            .collect(Collectors.toMap(
                                    side -> side.getKey().code(),
                                    side -> new Told(
                                            side.getKey().code(),
                                            side.getValue().on(),
                                            side.getValue().evidence()))),
                    item.carriedFrom(),
                    view.waitsFor(item).stream().map(City::code).toList());
        }
    }

    /** A step of one side's own work; {@code reachedOn} is null before it is reached. */
    record Milestone(
            String city,
            String title,
            LocalDate due,
            @Nullable LocalDate reachedOn) {
        static Milestone of(Item.Milestone one) {
            return new Milestone(one.side().code(), one.title(), one.due(), one.reachedOn());
        }
    }

    /** What one side said on a day. */
    record Told(String city, LocalDate on, String text) {}

    /** What keeps an item from going on; {@code decision} is null while it waits. */
    record Blocker(
            String id,
            String city,
            LocalDate on,
            String text,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {
        static Blocker of(Item.Blocker one) {
            Item.Decision decided = one.decision();
            return new Blocker(
                    one.id().toString(),
                    one.side().code(),
                    one.on(),
                    one.text(),
                    decided == null ? null : decided.text(),
                    decided == null ? null : decided.on());
        }
    }

    record PlanLink(String city, String level, String plan, String status) {}

    /** The list as both cities adopted it on a day. */
    record OneVersion(int number, String title, LocalDate on, List<VersionLine> items) {
        static OneVersion of(Version version) {
            return new OneVersion(
                    version.number(),
                    version.title(),
                    version.on(),
                    version.lines().stream().map(VersionLine::of).toList());
        }
    }

    /** An item as a version has it. */
    record VersionLine(
            String item,
            String title,
            String category,
            int year,
            LocalDate deadline,
            Map<String, String> owners,
            Map<String, Integer> shares) {
        static VersionLine of(Version.Line line) {
            return new VersionLine(
                    line.item(),
                    line.content().title(),
                    line.content().category(),
                    line.content().year(),
                    line.deadline(),
                    coded(line.owners(), owner -> owner.name()),
                    coded(line.shares(), share -> share));
        }
    }

    /** Where the two sides differ; {@code waits} names a city, or nobody. */
    record Differs(String kind, String words, String what, String waits) {
        static Differs of(Difference difference, ListView view) {
            DifferenceWords words = DifferenceWords.of(difference, view);
            return new Differs(difference.getClass().getSimpleName(), words.kind(), words.what(), words.waits());
        }
    }

    private static <A, B> Map<String, B> coded(Map<City, A> byCity, java.util.function.Function<A, B> shape) {
        return byCity.entrySet().stream()
                .collect(Collectors.toMap(side -> side.getKey().code(), side -> shape.apply(side.getValue())));
    }
}
