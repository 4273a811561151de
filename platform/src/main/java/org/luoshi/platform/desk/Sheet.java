package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.procedure.run.Happening;

/**
 * A sheet given out about a matter (交办单、督办单), with a number of its own.
 *
 * @param occasion the how many-th assignment or urging of the matter it is about, from 1
 */
public record Sheet(UUID id, MatterId matter, Kind kind, int occasion, DocumentNumber number, LocalDate issuedOn) {
    static final String BEARER = "sheet";

    /** What a sheet says. */
    public enum Kind {
        /** 交办单 */
        ASSIGNMENT("7a3f0000-0000-4000-8000-000000000002"),
        /** 督办单 */
        SUPERVISION("7a3f0000-0000-4000-8000-000000000003");

        final UUID series;

        Kind(String series) {
            this.series = UUID.fromString(series);
        }

        /** What happened in the matter that a sheet of this kind is given out for, the first one first. */
        public List<Happening> occasions(Matter matter) {
            return matter.run().history().stream()
                    .filter(happening -> isFor(happening.event()))
                    .toList();
        }

        private boolean isFor(String event) {
            return switch (this) {
                case ASSIGNMENT -> event.equals("assign") || event.equals("dispatch") || event.equals("reassign");
                case SUPERVISION -> event.equals("urge");
            };
        }
    }
}
