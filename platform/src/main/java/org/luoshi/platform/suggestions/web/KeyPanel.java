package org.luoshi.platform.suggestions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion's supervision as pages show it (重点督办栏): why, by whom, who leads, the plan, what was done, how it was answered.
 *
 * @param href the supervision's page; empty where this viewer may not open it
 * @param how the meeting's item or the document that decided it
 * @param howHref the meeting's page; empty where none is known
 */
public record KeyPanel(
        String number,
        String href,
        String step,
        String ground,
        String analysis,
        String committee,
        @Nullable LocalDate decidedOn,
        String how,
        String howHref,
        String leader,
        String plan,
        @Nullable LocalDate planUntil,
        List<ActivityLine> activities,
        String head,
        @Nullable LocalDate faceToFace,
        String report,
        @Nullable LocalDate reportedOn,
        String heard,
        String opinion,
        List<String> lacks) {

    /** A visit, a talk, a study or a hearing. */
    public record ActivityLine(String kind, LocalDate on, String where, String who, String found) {}
}
