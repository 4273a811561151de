package org.luoshi.platform.figures;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts, publishes and recounts the figures whose definitions the contexts provide. */
@Component
public class Figures {
    private final Definitions definitions;
    private final PublishedFigures store;
    private final Journal journal;
    private final CityDate date;

    Figures(Definitions definitions, PublishedFigures store, Journal journal, CityDate date) {
        this.definitions = definitions;
        this.store = store;
        this.journal = journal;
        this.date = date;
    }

    /** The rules in use, by id. */
    public List<FigureDefinition> definitions() {
        return definitions.current();
    }

    /** The rule in use under this id. */
    public Optional<FigureDefinition> definition(FigureId id) {
        return definitions.current(id);
    }

    /** The value by this rule, as of now in the city. */
    public Value value(FigureDefinition rule, Period period) {
        return rule.compute(period.from(), period.to(), now());
    }

    /** Counts by the rule in use, as of now in the city. */
    public Counted count(FigureId id, Period period) {
        return count(id, period, now());
    }

    /** Counts by the rule in use, by what was known at {@code asOf}. */
    public Counted count(FigureId id, Period period, Instant asOf) {
        return Counted.by(inUse(id), period, asOf.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Publishes the figure as of {@code asOf}. May be sent twice: the same figure, version, period and as-of time is one
     * publication, and the first stays.
     */
    @Transactional
    public Published publish(FigureId id, Period period, Instant asOf, Actor by) {
        Instant moment = asOf.truncatedTo(ChronoUnit.MICROS);
        if (moment.isAfter(date.instant())) {
            throw new IllegalArgumentException("a figure cannot be published as of the future: " + asOf);
        }
        Counted counted = Counted.by(inUse(id), period, moment);
        Published fresh = published(counted, by);
        if (store.insert(fresh, counted.records())) {
            journal.record(new Entry(subject(id), "figures.publish", by, details(fresh)));
            return fresh;
        }
        return store.same(fresh);
    }

    /**
     * Counts the figure now and publishes it, unless the last publication of this period still says the same. Sent twice,
     * or by two servers at once, the second finds nothing new.
     */
    @Transactional
    public Published refresh(FigureDefinition rule, Period period, Actor by) {
        store.lock(rule.id());
        Instant moment = now();
        String hash = Counted.by(rule, period, moment).hash();
        return latest(rule, period)
                .filter(last -> last.hash().equals(hash))
                .orElseGet(() -> publish(rule.id(), period, moment, by));
    }

    /** The last publication of this period by this very rule. */
    public Optional<Published> latest(FigureDefinition rule, Period period) {
        return store.latest(rule.id(), rule.version(), period);
    }

    /** Counts a published figure again by its own version and as-of time. May be sent any number of times. */
    @Transactional(readOnly = true)
    public Recomputation recompute(Published published) {
        Optional<FigureDefinition> rule = definitions.version(published.figure(), published.version());
        if (rule.isEmpty()) {
            return new Recomputation.DefinitionGone(published);
        }
        Counted now = Counted.by(rule.get(), published.period(), published.asOf());
        if (now.hash().equals(published.hash())) {
            return new Recomputation.Equal(published);
        }
        List<FigureRecord> then = store.records(published.id());
        return new Recomputation.Differs(published, now, without(then, now.records()), without(now.records(), then));
    }

    /** One publication. */
    public Optional<Published> published(UUID id) {
        return store.find(id);
    }

    /** Every publication of one figure, newest first. */
    public List<Published> published(FigureId id) {
        return store.of(id);
    }

    /** The records of one publication, as they were then. */
    public List<FigureRecord> records(Published published) {
        return store.records(published.id());
    }

    private FigureDefinition inUse(FigureId id) {
        return definitions.current(id).orElseThrow(() -> new IllegalArgumentException("no figure is defined as " + id));
    }

    private Instant now() {
        return date.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Published published(Counted c, Actor by) {
        FigureDefinition rule = c.definition();
        return new Published(
                UUID.randomUUID(),
                rule.id(),
                rule.version(),
                c.period(),
                c.asOf(),
                c.value().text(),
                c.value().exact(),
                c.hash(),
                now(),
                by.name());
    }

    private static Subject subject(FigureId id) {
        return new Subject("figure", id.value());
    }

    private static Map<String, String> details(Published p) {
        return Map.of(
                "version", Integer.toString(p.version()),
                "from", p.period().from().toString(),
                "to", p.period().to().toString(),
                "asOf", p.asOf().toString(),
                "value", p.exact(),
                "hash", p.hash());
    }

    private static List<FigureRecord> without(List<FigureRecord> these, List<FigureRecord> those) {
        Set<String> known = those.stream().map(FigureRecord::id).collect(toSet());
        return these.stream().filter(r -> !known.contains(r.id())).toList();
    }
}
