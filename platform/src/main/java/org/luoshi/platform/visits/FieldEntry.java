package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.springframework.core.io.InputStreamSource;

/** Something recorded on site (现场记录), on a phone that may have been without a network. */
public sealed interface FieldEntry {
    Stamp stamp();

    default UUID id() {
        return stamp().id();
    }

    record Note(Stamp stamp, String text) implements FieldEntry {}

    /**
     * A photograph; its original is kept for those inside.
     *
     * @param name of the file, with its ending
     * @param about the instruction it shows; null for the stop alone
     */
    record Photo(
            Stamp stamp,
            String name,
            InputStreamSource content,
            String caption,
            @Nullable UUID about) implements FieldEntry {}

    record VoiceMemo(Stamp stamp, String name, InputStreamSource content, String caption) implements FieldEntry {}

    /**
     * Where the phone was; never shown to the public.
     *
     * @param latitude in degrees, north positive
     * @param longitude in degrees, east positive
     * @param accuracy radius in metres
     */
    record Place(Stamp stamp, double latitude, double longitude, double accuracy) implements FieldEntry {}

    /** What an enterprise asks for (企业诉求). */
    record FirmRequest(Stamp stamp, String firm, String text, String contact) implements FieldEntry {}

    /**
     * What the head of the visit asked for (现场交办事项), as it was said.
     *
     * @param leadUnit null where none was named
     * @param due null where no date was named
     */
    record Instruction(
            Stamp stamp,
            String text,
            String speaker,
            @Nullable OrganisationId leadUnit,
            List<OrganisationId> coUnits,
            @Nullable LocalDate due)
            implements FieldEntry {
        public Instruction {
            coUnits = List.copyOf(coUnits);
        }
    }
}
