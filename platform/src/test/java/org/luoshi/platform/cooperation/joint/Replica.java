package org.luoshi.platform.cooperation.joint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** One city's copy of the list, with a clerk who does whatever comes to mind, also what is forbidden. */
final class Replica {
    static final Terms TERMS = new Terms(new City("east"), new City("west"), null);
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private final City city;
    private final List<Category> configured;
    private final List<Entry> known = new ArrayList<>();
    private int milestones;

    /** A city whose installation has these categories configured. */
    Replica(City city, String... categories) {
        this.city = city;
        this.configured =
                Stream.of(categories).map(id -> new Category(id, id, id)).toList();
    }

    JointList list() {
        return JointList.of(TERMS, known);
    }

    List<Entry> known() {
        return List.copyOf(known);
    }

    List<Entry> own() {
        return known.stream()
                .filter(entry -> entry.stamp().origin().equals(city))
                .toList();
    }

    List<Category> configured() {
        return configured;
    }

    Entry say(Act act) {
        Entry said = new Entry(list().next(city), city, "", START.plusDays(known.size()), act);
        known.add(said);
        return said;
    }

    void receive(Entry entry) {
        known.add(entry);
    }

    /** Knows the same, got it in another order and some of it twice. */
    void shuffle(Random random) {
        known.addAll(known.subList(0, random.nextInt(known.size() + 1)));
        Collections.shuffle(known, random);
    }

    void write(Random random) {
        JointList list = list();
        City by = random.nextInt(40) == 0 ? TERMS.other(city) : city;
        known.add(new Entry(list.next(city), by, "", START.plusDays(known.size()), act(list, random)));
    }

    /** Mostly what fits, so that the walk gets far; now and then anything at all. */
    private Act act(JointList list, Random random) {
        if (list.categories().isEmpty() || random.nextInt(200) == 0) {
            return new Act.BeginList(configured);
        }
        if (list.items().isEmpty() || random.nextInt(list.items().size() < 4 ? 4 : 20) == 0) {
            return propose(list, random);
        }
        Item item = pick(list.items(), random);
        City side = random.nextInt(12) == 0 ? TERMS.other(city) : city;
        if (random.nextInt(8) == 0) {
            return anything(list, item, side, random);
        }
        List<Pending> theirs = list.pending().stream()
                .filter(motion -> !motion.by().equals(city))
                .toList();
        if (!theirs.isEmpty() && random.nextBoolean()) {
            return new Act.Answer(pick(theirs, random).id(), random.nextInt(5) != 0, "");
        }
        return switch (item.stage()) {
            case PROPOSED ->
                random.nextInt(6) == 0
                        ? new Act.DeclineItem(item.id(), "no")
                        : new Act.ConfirmItem(item.id(), owner(random));
            case CONFIRMED -> adopt(list);
            case LISTED, IN_PROGRESS -> running(list, item, side, random);
            case BLOCKED -> decide(list, item, random);
            case DONE, DROPPED, DECLINED -> anything(list, item, side, random);
        };
    }

    private Act running(JointList list, Item item, City side, Random random) {
        LocalDate day = START.plusDays(random.nextInt(400));
        return switch (random.nextInt(9)) {
            case 0 -> milestone(item, side, day, random);
            case 1 -> new Act.ReportBlocked(item.id(), "stuck");
            case 2 -> new Act.Propose(new Motion.ChangeItem(item.id(), change(day, random)));
            case 3 -> adopt(list);
            case 4 -> new Act.ReportProgress(item.id(), "on");
            default -> new Act.ReportDone(item.id(), "done");
        };
    }

    private Act anything(JointList list, Item item, City side, Random random) {
        LocalDate day = START.plusDays(random.nextInt(400));
        return switch (random.nextInt(11)) {
            case 0 -> new Act.ConfirmItem(item.id(), owner(random));
            case 1 -> new Act.DeclineItem(item.id(), "no");
            case 2 -> milestone(item, side, day, random);
            case 3 -> new Act.ReportBlocked(item.id(), "stuck");
            case 4 -> new Act.ReportDone(item.id(), "done");
            case 5 -> new Act.DeclineDone(item.id(), "not yet");
            case 6 -> new Act.Propose(new Motion.CloseBatch(2026 + random.nextInt(2)));
            case 7 -> answer(list, item, random);
            case 8 -> new Act.Propose(new Motion.NameCategories(random.nextInt(9) == 0 ? List.of() : configured));
            default -> meeting(list, side, item, day, random);
        };
    }

    private Act propose(JointList list, Random random) {
        String id = random.nextInt(10) == 0 ? "1@east" : list.next(city).toString();
        String category = random.nextInt(8) == 0
                ? "other"
                : pick(random.nextInt(4) == 0 || list.categories().isEmpty() ? configured : list.categories(), random)
                        .id();
        Content content = new Content("item", "", category, Content.Kind.PROJECT, 2026 + random.nextInt(2));
        return new Act.ProposeItem(id, content, owner(random), START.plusDays(random.nextInt(300)));
    }

    private Owner owner(Random random) {
        return new Owner(random.nextInt(6) == 0 ? " " : "bureau of " + city, "");
    }

    private Act milestone(Item item, City side, LocalDate day, Random random) {
        boolean known = random.nextBoolean() && !item.milestones().isEmpty();
        String id = known ? pick(item.milestones(), random).id() : city + "-" + milestones++;
        return new Act.SetMilestone(item.id(), side, id, "step", day, random.nextBoolean());
    }

    private static Change change(LocalDate day, Random random) {
        int east = random.nextInt(101) * Change.Shares.PERCENT;
        int west = random.nextInt(4) == 0 ? 1 : 100 * Change.Shares.PERCENT - east;
        return random.nextBoolean()
                ? new Change.Deadline(day)
                : new Change.Shares(Map.of(TERMS.first(), east, TERMS.second(), west));
    }

    private static Act decide(JointList list, Item item, Random random) {
        if (item.open().isEmpty()) {
            return new Act.ReportBlocked(item.id(), "stuck");
        }
        if (list.meetings().isEmpty()) {
            return new Act.CallMeeting(item.id(), "meeting", START, "hall");
        }
        Stamp blocker = pick(item.open(), random).id();
        String meeting = pick(list.meetings(), random).id();
        return new Act.Propose(new Motion.Decide(item.id(), blocker, meeting, "so be it"));
    }

    private static Act adopt(JointList list) {
        Set<String> adds = list.items().stream()
                .filter(item -> item.stage() == Stage.CONFIRMED)
                .map(Item::id)
                .collect(java.util.stream.Collectors.toSet());
        Set<String> drops = list.items().stream()
                .filter(item -> adds.isEmpty() && item.stage().running())
                .limit(1)
                .map(Item::id)
                .collect(java.util.stream.Collectors.toSet());
        return new Act.Propose(new Motion.AdoptVersion("version", adds, drops));
    }

    private Act meeting(JointList list, City side, Item item, LocalDate day, Random random) {
        if (list.meetings().isEmpty() || random.nextInt(3) == 0) {
            return new Act.CallMeeting(list.next(city).toString(), "meeting", day, "hall");
        }
        String agreed = random.nextBoolean() ? "go on" : "wait";
        return new Act.WriteMinutes(
                pick(list.meetings(), random).id(), side, List.of("mayor"), "said", Map.of(item.id(), agreed));
    }

    private static Act answer(JointList list, Item item, Random random) {
        return list.pending().isEmpty()
                ? new Act.ReportProgress(item.id(), "on")
                : new Act.Answer(pick(list.pending(), random).id(), random.nextInt(4) != 0, "");
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
