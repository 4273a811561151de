package org.luoshi.platform.cooperation.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.joint.Category;
import org.luoshi.platform.cooperation.joint.Change;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Pending;
import org.luoshi.platform.cooperation.joint.Stage;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.luoshi.platform.site.Tab;
import org.luoshi.procedure.definition.Words;

/**
 * A list with the words of one reader: what every page of it shows.
 *
 * @param numbers item to the number of its matter here
 */
public record ListView(
        CooperationList list,
        JointList joint,
        Map<String, String> numbers,
        LocalDate today,
        boolean manages,
        Frame frame) {
    private static final int SOON = 7;

    public String path() {
        return "/cooperation/lists/" + list.id();
    }

    public List<Tab> tabs(String current) {
        return Stream.of("", "coordination", "versions", "batches", "differences", "supervision")
                .map(tab -> new Tab(
                        frame.t("cooperation.tab." + (tab.isEmpty() ? "list" : tab)),
                        tab.isEmpty() ? path() : path() + "/" + tab,
                        tab.equals(current)))
                .toList();
    }

    public String city(City city) {
        return list.nameOf(city);
    }

    public String stage(Item item) {
        return frame.t("cooperation.stage." + item.stage().name().toLowerCase(Locale.ROOT));
    }

    public String kind(Item item) {
        return frame.t("cooperation.kind." + item.content().kind().name().toLowerCase(Locale.ROOT));
    }

    public String category(String id) {
        return joint.categories().stream()
                .filter(category -> category.id().equals(id))
                .findFirst()
                .map(this::label)
                .orElse(id);
    }

    public List<Choice> categoryChoices() {
        return joint.categories().stream()
                .map(category -> new Choice(category.id(), label(category)))
                .toList();
    }

    /** Categories in words. */
    public String words(List<Category> categories) {
        return categories.stream().map(this::label).collect(Collectors.joining("、"));
    }

    private String label(Category category) {
        return MatterPages.in(frame, new Words(category.zh(), category.en()));
    }

    public String owner(Item item, City side) {
        Owner owner = item.owner(side);
        return owner == null ? frame.t("cooperation.owner.none") : owner.name();
    }

    /** Late, soon or blocked, in time; nothing runs before it is listed. */
    public Lamp lamp(Item item) {
        if (item.stage() == Stage.DONE) {
            return Lamp.DONE;
        }
        if (!item.stage().running()) {
            return Lamp.NONE;
        }
        if (item.deadline().isBefore(today)) {
            return Lamp.RED;
        }
        boolean calm = item.stage() != Stage.BLOCKED && item.deadline().isAfter(today.plusDays(SOON));
        return calm ? Lamp.GREEN : Lamp.YELLOW;
    }

    public String href(String item) {
        return numbers.containsKey(item)
                ? org.luoshi.platform.matters.MatterLinks.under(CooperationNav.ITEMS, number(item))
                : path();
    }

    public String number(String item) {
        return numbers.getOrDefault(item, "");
    }

    public String title(String item) {
        return joint.item(item).map(known -> known.content().title()).orElse(item);
    }

    /** Shares as {@code 60%}; hundredths only where there are any. */
    public String percent(int hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString() + "%";
    }

    /** For whom an item waits, in words; empty when for nobody. */
    public String waits(Item item) {
        return waitsFor(item).stream().map(this::city).collect(Collectors.joining("、"));
    }

    /** For whom an item waits; nobody when it goes on by itself. */
    List<City> waitsFor(Item item) {
        Stream<City> confirming =
                item.stage() == Stage.PROPOSED ? Stream.of(joint.terms().other(item.proposer())) : Stream.empty();
        Stream<City> done = item.stage().running() && item.done().size() == 1
                ? Stream.of(joint.terms().other(item.done().keySet().iterator().next()))
                : Stream.empty();
        Stream<City> motions =
                joint.pendingOn(item.id()).stream().map(motion -> joint.terms().other(motion.by()));
        return Stream.of(confirming, done, motions)
                .flatMap(cities -> cities)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether somebody here may answer this motion: ours to answer, or theirs to be recorded from a document. */
    public boolean answerable(Pending motion) {
        return manages && (list.alone() || !motion.by().equals(list.ours()));
    }

    /** A motion in words. */
    public String words(Motion motion) {
        return switch (motion) {
            case Motion.ChangeItem change ->
                frame.t("cooperation.motion.change", title(change.item()), words(change.change()));
            case Motion.Decide decide -> frame.t("cooperation.motion.decide", title(decide.item()), decide.text());
            case Motion.AdoptVersion version ->
                frame.t(
                        "cooperation.motion.version",
                        version.title(),
                        version.adds().size(),
                        version.drops().size());
            case Motion.NameCategories named -> frame.t("cooperation.motion.categories", words(named.categories()));
            case Motion.CloseBatch close -> frame.t("cooperation.motion.close", String.valueOf(close.year()));
        };
    }

    public String words(Change change) {
        return switch (change) {
            case Change.Deadline day -> frame.t("cooperation.change.deadline", frame.date(day.day()));
            case Change.Wording wording -> frame.t("cooperation.change.wording", wording.title());
            case Change.Category category -> frame.t("cooperation.change.category", category(category.category()));
            case Change.OwnOwner owner ->
                frame.t("cooperation.change.owner", owner.owner().name());
            case Change.Shares shares -> frame.t("cooperation.change.shares", shares(shares.hundredths()));
        };
    }

    public String shares(Map<City, Integer> hundredths) {
        return Stream.of(list.ours(), list.theirs())
                .map(city -> city(city) + " " + percent(hundredths.getOrDefault(city, 0)))
                .collect(Collectors.joining("，"));
    }

    /** Items that may come into the next version. */
    public List<Item> confirmed() {
        return joint.items().stream()
                .filter(item -> item.stage() == Stage.CONFIRMED)
                .toList();
    }

    public List<Item> running() {
        return joint.items().stream().filter(item -> item.stage().running()).toList();
    }

    /** Years that have items and are not closed, the earliest first. */
    public List<Integer> openYears() {
        return joint.items().stream()
                .filter(item -> item.stage().running() || item.stage() == Stage.DONE)
                .map(item -> item.content().year())
                .filter(year -> joint.batches().stream().noneMatch(batch -> batch.year() == year))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public Optional<Item> item(String id) {
        return joint.item(id);
    }
}
