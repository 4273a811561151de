package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.laws.intake.LawDays;
import org.luoshi.platform.laws.intake.LawFacts;

/**
 * Where each text belongs (归架): to a work the library holds, to a new one, or it is there already. Files are placed one
 * after another; the next sees what the last one added.
 *
 * <p>Texts of one title are one work while their lives overlap: what was first passed in 2004 and amended in 2020 is the
 * work of a text of 2012. A text passed anew after the last one ended is another work of the same name.
 */
final class Shelf {
    private static final long SAME_ACT = 366;

    /** A text on the shelf. */
    record Standing(
            String versionId,
            String textKey,
            @Nullable LocalDate first,
            @Nullable LocalDate day) {}

    /** A work on the shelf. */
    record Held(String workId, List<Standing> texts) {}

    /**
     * Where a text was put.
     *
     * @param replaces the text of the same day that gives way; empty when none does
     * @param reasons what only the shelf could know
     */
    record Place(Verdict verdict, String workId, String versionId, String replaces, List<Reason> reasons) {}

    private final Map<String, List<Held>> byKey = new HashMap<>();
    private final Map<String, String> workOfText = new HashMap<>();
    private final Set<String> workIds = new HashSet<>();

    /** Adds what the library holds. */
    void add(String titleKey, String workId, Standing text) {
        Held work = byKey.computeIfAbsent(titleKey, _ -> new ArrayList<>()).stream()
                .filter(held -> held.workId().equals(workId))
                .findFirst()
                .orElseGet(() -> newWork(titleKey, workId));
        work.texts().add(text);
        workOfText.put(text.textKey(), workId);
    }

    /** Finds the place of a text and puts it there. */
    Place put(ReadLaw law) {
        String known = workOfText.get(law.key());
        String versionId = "v" + law.key().substring(0, 12);
        if (known != null) {
            return new Place(Verdict.SAME, known, versionId, "", List.of());
        }
        LawFacts facts = law.facts();
        Optional<Held> work = byKey.getOrDefault(facts.key(), List.of()).stream()
                .filter(held -> held.texts().stream().anyMatch(text -> overlaps(text, facts.days())))
                .findFirst();
        Place place = work.map(held -> version(held, facts, versionId))
                .orElseGet(() -> new Place(Verdict.WORK, freshId(facts), versionId, "", List.of()));
        LawDays days = facts.days();
        add(facts.key(), place.workId(), new Standing(versionId, law.key(), days.first(), days.version()));
        return place;
    }

    private static Place version(Held work, LawFacts facts, String versionId) {
        LocalDate day = facts.days().version();
        Optional<Standing> sameDay = day == null
                ? Optional.empty()
                : work.texts().stream().filter(text -> day.equals(text.day())).reduce((_, last) -> last);
        return new Place(
                Verdict.VERSION,
                work.workId(),
                versionId,
                sameDay.map(Standing::versionId).orElse(""),
                sameDay.map(text -> List.of(new Reason(IntakeReason.SAME_DAY, String.valueOf(day))))
                        .orElse(List.of()));
    }

    private static boolean overlaps(Standing text, LawDays days) {
        LocalDate first = text.first();
        LocalDate last = text.day();
        LocalDate otherFirst = days.first();
        LocalDate otherLast = days.version();
        if (first == null || last == null || otherFirst == null || otherLast == null) {
            return true;
        }
        boolean meet = !first.isAfter(otherLast) && !otherFirst.isAfter(last);
        return meet || Math.abs(first.toEpochDay() - otherFirst.toEpochDay()) <= SAME_ACT;
    }

    private Held newWork(String titleKey, String workId) {
        var work = new Held(workId, new ArrayList<>());
        byKey.computeIfAbsent(titleKey, _ -> new ArrayList<>()).add(work);
        workIds.add(workId);
        return work;
    }

    /** Made of title and first day, so that the address of a work is the same in every library. */
    private String freshId(LawFacts facts) {
        String id = "w" + Sha256.of(facts.key() + "|" + facts.days().first()).substring(0, 10);
        String free = id;
        for (int n = 2; workIds.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }
}
