package org.luoshi.platform.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says for each text of a work whether it applies on a day (时效判断); the list is ordered, the oldest first. */
final class Statuses {
    private Statuses() {}

    static List<LawVersion> on(LocalDate day, LawWork work, List<LawVersion> oldestFirst) {
        var judged = new ArrayList<LawVersion>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            boolean superseded = i + 1 < oldestFirst.size() && begun(oldestFirst.get(i + 1), day);
            judged.add(with(oldestFirst.get(i), status(day, work, oldestFirst.get(i), superseded)));
        }
        return judged;
    }

    /** A text whose day nobody knows counts as begun. */
    static boolean begun(LawVersion version, LocalDate day) {
        LocalDate effective = version.effective();
        return effective == null || !effective.isAfter(day);
    }

    private static LawStatus status(LocalDate day, LawWork work, LawVersion version, boolean superseded) {
        if (come(work.repealed(), day)) {
            return LawStatus.REPEALED;
        }
        if (come(work.expired(), day)) {
            return LawStatus.EXPIRED;
        }
        if (superseded) {
            return LawStatus.AMENDED;
        }
        if (come(version.expires(), day)) {
            return LawStatus.EXPIRED;
        }
        return begun(version, day) ? LawStatus.IN_FORCE : LawStatus.NOT_YET;
    }

    private static boolean come(@Nullable LocalDate end, LocalDate day) {
        return end != null && !end.isAfter(day);
    }

    private static LawVersion with(LawVersion v, LawStatus status) {
        return new LawVersion(
                v.id(),
                v.workId(),
                v.title(),
                v.change(),
                v.number(),
                v.day(),
                v.passed(),
                v.approved(),
                v.promulgated(),
                v.effective(),
                v.effectiveBy(),
                v.expires(),
                status,
                v.knownFrom(),
                v.knownUntil(),
                v.articles(),
                v.problems(),
                v.fileName());
    }
}
