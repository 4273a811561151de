package org.luoshi.platform.sessions.decisions;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.MeetingId;

/**
 * What was voted and passed (决议、决定), under its number.
 *
 * @param poll the vote that passed it
 * @param number {@code 示人常〔2026〕3号}: gapless within body and year
 * @param draft the version of the text that was before the meeting; null when none was put
 * @param forCongress whether it is a draft still to pass the congress's preparatory meeting
 * @param deputies how many deputies the congress had before and after; null unless a qualification report
 */
public record Decision(
        DecisionId id,
        MeetingId meeting,
        ItemId item,
        UUID poll,
        OrganisationId body,
        DocumentNumber number,
        String title,
        ItemKind kind,
        LocalDate passedOn,
        @Nullable Integer draft,
        boolean forCongress,
        @Nullable Deputies deputies) {

    /** The number of deputies around the moment the report took effect (代表总数). */
    public record Deputies(int before, int after) {}

    /** Names and drafts for the congress are passed here as drafts only. */
    // law: 地方组织法 (2022) art. 17 — the preparatory meeting elects the presidium and passes agenda and lists
    static boolean isForCongress(ItemKind kind) {
        return kind == ItemKind.NAME_LIST || kind == ItemKind.CONGRESS_DRAFT;
    }
}
