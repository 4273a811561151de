package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;

/**
 * An outgoing document (发文): what only a document knows. Its path from draft to archive is the run of its matter; its
 * number stands in {@link Numbers}.
 *
 * @param draft the number of its matter: {@code 拟2026-0001}
 * @param step where its run stands
 * @param series the series its number will come from
 * @param seal the stamped paper, scanned; null before it is sealed
 * @param approvedOn the day a party group approved it; null where it did not come before one
 */
public record OutgoingDocument(
        MatterId id,
        String draft,
        String step,
        UUID series,
        DocumentKind kind,
        Text text,
        Drafted drafted,
        @Nullable Seal seal,
        @Nullable LocalDate approvedOn,
        long version) {
    static final String PROCEDURE = "desk/outgoing";
    static final String BEARER = "outgoing";

    /**
     * What is written in it.
     *
     * @param addressees 主送, in order
     * @param body headings begin with 一、 （一） 1. （1）; every line is a paragraph
     * @param attachments titles of what is attached
     * @param copies 抄送
     */
    public record Text(
            String title, List<String> addressees, String body, List<String> attachments, List<String> copies) {
        public Text {
            addressees = List.copyOf(addressees);
            attachments = List.copyOf(attachments);
            copies = List.copyOf(copies);
        }
    }

    /** When it was drafted, and by whom. */
    public record Drafted(LocalDate on, String by) {}

    /**
     * The original: the stamped paper as it was scanned.
     *
     * @param sha256 of the scan when the seal was put
     */
    public record Seal(FileId scan, String sha256, LocalDate on) {}
}
