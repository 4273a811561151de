package org.luoshi.platform.laws.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.provision.HistoryEvent.Kind;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.Letters;

/** Reads {@link LawFacts} out of a parsed text and the name of its file. */
final class FactsReader {
    private final LegalText text;
    private final IncomingName name;
    private final List<HistoryEvent> events;
    private final ActDays acts;
    private final String title;

    FactsReader(Parsed parsed, IncomingName name) {
        this.text = parsed.text();
        this.name = name;
        this.events = text.history();
        this.acts = new ActDays(events);
        this.title = withoutBlanks(text.title().isEmpty() ? name.stem() : text.title());
    }

    LawFacts read() {
        String maker = Makers.of(events);
        LawKind kind = Kinds.of(title, maker, name.folders());
        String area = area(maker, kind);
        String province = province(area);
        return new LawFacts(
                title, TitleKey.of(title), kind, level(area), maker, area, province, number(), acts.change(), days());
    }

    private static String withoutBlanks(String words) {
        var kept = new StringBuilder();
        words.chars().filter(c -> !Letters.isBlank((char) c)).forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    private String number() {
        return events.reversed().stream()
                .map(HistoryEvent::number)
                .filter(number -> !number.isEmpty())
                .findFirst()
                .orElse("");
    }

    // ---- where ----

    private String area(String maker, LawKind kind) {
        return Kinds.isNational(kind, maker)
                ? ""
                : Places.at(maker).or(() -> Places.at(title)).orElse("");
    }

    private String province(String area) {
        if (area.isEmpty() || Places.isProvince(area)) {
            return area;
        }
        return Stream.concat(events.stream().map(HistoryEvent::organ), Stream.of(name.folders()))
                .flatMap(words -> Places.provinceIn(words).stream())
                .findFirst()
                .orElse("");
    }

    private static LawLevel level(String area) {
        if (area.isEmpty()) {
            return LawLevel.NATIONAL;
        }
        if (Places.isProvince(area)) {
            return LawLevel.PROVINCIAL;
        }
        return area.endsWith("县") ? LawLevel.COUNTY : LawLevel.CITY;
    }

    // ---- when ----

    private LawDays days() {
        LocalDate version = acts.last().map(HistoryEvent::date).orElse(name.day());
        LocalDate promulgated = acts.day(Kind.PROMULGATED);
        LocalDate approved = acts.day(Kind.APPROVED);
        LocalDate published = promulgated != null ? promulgated : notBefore(name.day(), version);
        Effective effective = effective(version, published, approved);
        return new LawDays(
                acts.first() != null ? acts.first() : version,
                version,
                acts.day(Kind.PASSED),
                approved,
                promulgated,
                effective.day(),
                effective.by(),
                expires(effective.day()));
    }

    /** A length counts from the day the clause of effect names, which a later amendment leaves as it was. */
    // law: 立法法 (2023) art. 61 — a law states from when it applies; what it says of its end is as much its own
    private @Nullable LocalDate expires(@Nullable LocalDate effective) {
        LocalDate named = EffectClause.in(text).map(EffectClause::day).orElse(null);
        LocalDate from = named != null ? named : acts.change() == LawChange.ENACTED ? effective : acts.first();
        return ExpiryClause.in(text).map(clause -> clause.out(from)).orElse(null);
    }

    private record Effective(@Nullable LocalDate day, EffectiveBy by) {}

    /** The clause of a text that was only amended may still name the first day of effect: then it says nothing. */
    private Effective effective(
            @Nullable LocalDate version, @Nullable LocalDate published, @Nullable LocalDate approved) {
        Optional<EffectClause> clause = EffectClause.in(text);
        LocalDate named = clause.map(EffectClause::day).orElse(null);
        if (named != null && (version == null || !named.isBefore(version))) {
            return new Effective(named, EffectiveBy.CLAUSE);
        }
        LocalDate noted = acts.day(Kind.IN_FORCE);
        if (noted != null) {
            return new Effective(noted, EffectiveBy.NOTE);
        }
        LocalDate event = published != null ? published : approved;
        boolean onPromulgation = clause.isPresent() && named == null;
        if (event != null) {
            return new Effective(event, onPromulgation ? EffectiveBy.PROMULGATION : EffectiveBy.FILE);
        }
        return new Effective(version, version == null ? EffectiveBy.UNKNOWN : EffectiveBy.ASSUMED);
    }

    private static @Nullable LocalDate notBefore(@Nullable LocalDate day, @Nullable LocalDate floor) {
        return day != null && (floor == null || !day.isBefore(floor)) ? day : null;
    }
}
