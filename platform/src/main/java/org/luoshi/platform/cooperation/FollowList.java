package org.luoshi.platform.cooperation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/**
 * The matters of this city follow the list: each item is one, and it stands where both cities' entries put it. Nobody else
 * moves them. Following twice moves nothing twice.
 */
@Component
class FollowList {
    static final String PROCEDURE = "cooperation/item";
    private static final int TITLE = 200;

    private final OpenMatter open;
    private final MoveMatter move;
    private final Matters matters;
    private final CarriedItems carried;
    private final Organisations organisations;
    private final CityDate date;

    FollowList(
            OpenMatter open,
            MoveMatter move,
            Matters matters,
            CarriedItems carried,
            Organisations organisations,
            CityDate date) {
        this.open = open;
        this.move = move;
        this.matters = matters;
        this.carried = carried;
        this.organisations = organisations;
        this.date = date;
    }

    /** Brings every matter where its item is. */
    void follow(CooperationList list, JointList joint, Mover system) {
        joint.items().forEach(item -> follow(list, joint, item, system));
        joint.batches().forEach(batch -> carried.saveBatch(list.id(), batch, date.instant()));
    }

    private void follow(CooperationList list, JointList joint, Item item, Mover system) {
        CarriedItems.Known known = carried.find(list.id(), item.id()).orElseGet(() -> begin(list, item, system));
        Matter matter = matters.find(known.matter())
                .orElseThrow(() -> new IllegalStateException("item " + item.id() + " has no matter"));
        String owner = ourUnit(list, item);
        for (String event : way(matter, step(joint, item))) {
            matter = tell(matter, event, carriedBy(event, item, owner), system);
        }
        if (item.stage().running()) {
            matter = deadline(matter, known, item, system);
            if (known.year() != item.content().year()) {
                matter = tell(
                        matter,
                        "carry-over",
                        Map.of("year", Value.of(String.valueOf(item.content().year()))),
                        system);
            }
            if (!known.owner().isEmpty() && !owner.isEmpty() && !known.owner().equals(owner)) {
                tell(matter, "change-owner", carriedBy("list", item, owner), system);
            }
        }
        carried.save(list.id(), item, matter, owner);
    }

    private CarriedItems.Known begin(CooperationList list, Item item, Mover system) {
        String title = item.content().title();
        Matter matter = open.handle(
                new OpenMatter.New(
                        MatterId.fresh(),
                        "合" + date.today().getYear() + "-",
                        PROCEDURE,
                        title.length() > TITLE ? title.substring(0, TITLE) : title,
                        new Source("cooperation", list.id().toString(), list.name()),
                        false,
                        null,
                        List.of()),
                system);
        return new CarriedItems.Known(
                list.id(),
                item.id(),
                matter.id(),
                item.deadline(),
                item.content().year(),
                "");
    }

    private Matter deadline(Matter matter, CarriedItems.Known known, Item item, Mover system) {
        boolean moved = !known.deadline().equals(item.deadline());
        return moved && !item.deadline().isBefore(date.today())
                ? tell(matter, "change-deadline", Map.of("due-by", Value.of(item.deadline())), system)
                : matter;
    }

    private Matter tell(Matter matter, String event, Map<String, Value> what, Mover system) {
        return switch (move.handle(new MoveMatter.Command(matter.id(), matter.version(), event, what), system)) {
            case MoveResult.Done(Matter moved) -> moved;
            // the journal says why; the list holds all the same, and the page shows both
            case MoveResult.Refused _, MoveResult.Stale _, MoveResult.Unknown _ -> matter;
        };
    }

    private Map<String, Value> carriedBy(String event, Item item, String owner) {
        Map<String, Value> what = new LinkedHashMap<>();
        LocalDate due = item.deadline();
        if (event.equals("list")) {
            if (!owner.isEmpty()) {
                what.put("organs", Value.of(new Value.Assigned(owner, "lead")));
            }
            // a list that comes late may bring a day that is past: then the duty is there, and the list shows the day
            if (!due.isBefore(date.today())) {
                what.put("due-by", Value.of(due));
            }
        }
        if (event.equals("block") && !item.open().isEmpty()) {
            what.put("text", Value.of(item.open().getLast().text()));
        }
        if (event.equals("decide") && !item.blockers().isEmpty()) {
            Item.Decision decision = item.blockers().getLast().decision();
            if (decision != null) {
                what.put("text", Value.of(decision.text()));
            }
        }
        return what;
    }

    /** Our owner where it is one of our units; empty where its name stands alone. */
    private String ourUnit(CooperationList list, Item item) {
        Owner owner = item.owner(list.ours());
        return owner == null ? "" : unit(owner.ref());
    }

    private String unit(String ref) {
        try {
            return organisations.byId(OrganisationId.of(ref)).isPresent() ? ref : "";
        } catch (IllegalArgumentException notOne) {
            return "";
        }
    }

    private static String step(JointList joint, Item item) {
        return switch (item.stage()) {
            case PROPOSED -> "proposed";
            case CONFIRMED -> "confirmed";
            case LISTED -> "listed";
            case IN_PROGRESS -> "in-progress";
            case BLOCKED -> "blocked";
            case DROPPED -> "dropped";
            case DECLINED -> "declined";
            case DONE ->
                joint.batches().stream()
                                .anyMatch(
                                        batch -> batch.year() == item.content().year())
                        ? "closed"
                        : "done";
        };
    }

    /** The shortest way of events from where the matter stands; none where there is no way. */
    private static List<String> way(Matter matter, String target) {
        Procedure procedure = matter.run().procedure();
        Map<String, List<String>> ways = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        String from = matter.run().currentStep().id();
        ways.put(from, List.of());
        open.add(from);
        while (!open.isEmpty()) {
            String step = open.remove();
            if (step.equals(target)) {
                return ways.getOrDefault(step, List.of());
            }
            if (seen.add(step)) {
                procedure.events().stream()
                        .filter(event ->
                                event.from().contains(step) && !event.branches().isEmpty())
                        .forEach(event -> on(event, step, ways, open));
            }
        }
        return List.of();
    }

    private static void on(Event event, String step, Map<String, List<String>> ways, Deque<String> open) {
        String to = event.branches().getFirst().to();
        if (!ways.containsKey(to)) {
            List<String> way = new ArrayList<>(ways.getOrDefault(step, List.of()));
            way.add(event.id());
            ways.put(to, List.copyOf(way));
            open.add(to);
        }
    }
}
