package org.luoshi.platform.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Lookup;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterPractice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which unit a suggestion might go to: the one its deputy wished for, else the one that usually gets its category. Only
 * a proposal, with its reason shown; a clerk decides.
 */
@Component
public class Proposals {
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\s]+");

    private final JdbcClient jdbc;
    private final MatterPractice practice;
    private final Bodies bodies;
    private final CityDate date;

    Proposals(JdbcClient jdbc, MatterPractice practice, Bodies bodies, CityDate date) {
        this.jdbc = jdbc;
        this.practice = practice;
        this.bodies = bodies;
        this.date = date;
    }

    /**
     * A proposal.
     *
     * @param wish what the deputy wrote; empty if nothing
     * @param lead unit id; empty if none is proposed
     * @param why {@code talks}, {@code wish}, {@code usual} or {@code none}
     */
    public record Proposal(String wish, String lead, List<String> co, String why) {}

    public Proposal of(MatterId id, String category) {
        return desk().of(id, category);
    }

    /** Proposals for many: units and habits are read once. */
    public Desk desk() {
        BodiesOn today = bodies.on(date.today());
        Map<String, List<String>> wishes = new HashMap<>();
        Map<String, Optional<String>> habits = new HashMap<>();
        return (id, category) -> settled(id).orElseGet(() -> {
            String wish = wish(id);
            List<String> wished = wishes.computeIfAbsent(wish, written -> wished(written, today));
            if (!wished.isEmpty()) {
                return new Proposal(wish, wished.getFirst(), wished.subList(1, wished.size()), "wish");
            }
            return habits.computeIfAbsent(category, c -> practice.usualLead("suggestions/handling", c))
                    .map(unit -> new Proposal(wish, unit, List.<String>of(), "usual"))
                    .orElse(new Proposal(wish, "", List.of(), "none"));
        });
    }

    /** Answers for one sitting. */
    public interface Desk {
        Proposal of(MatterId id, String category);
    }

    private String wish(MatterId id) {
        return jdbc.sql("select proposed_units from suggestion where matter = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** What the office settled in the talks before the meeting. */
    private Optional<Proposal> settled(MatterId id) {
        Map<String, List<String>> units = new HashMap<>();
        jdbc.sql("select unit, part from suggestion_talk where matter = :id and settled order by unit")
                .param("id", id.value())
                .query((row, _) -> units.computeIfAbsent(row.getString("part"), _ -> new ArrayList<>())
                        .add(row.getString("unit")))
                .list();
        return units.getOrDefault("lead", List.of()).stream()
                .findFirst()
                .map(lead -> new Proposal("", lead, units.getOrDefault("co", List.of()), "talks"));
    }

    /** The units of a wish that are known by what it calls them, in its order. */
    private static List<String> wished(String wish, BodiesOn today) {
        return BETWEEN.splitAsStream(wish)
                .filter(name -> !name.isBlank())
                .map(today::find)
                .flatMap(found -> found instanceof Lookup.Unique(var unit)
                        ? Stream.of(unit.id().toString())
                        : Stream.empty())
                .distinct()
                .toList();
    }
}
