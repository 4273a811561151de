package org.luoshi.platform.visits.web;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitState;

/**
 * One visit: stops in order with what was recorded at each, its instructions, its firms.
 *
 * @param manages whether the viewer keeps the ledger
 * @param assigns whether this kind of visit assigns on the spot
 * @param steps where the visit may go from here
 * @param takes whether entries are taken now
 * @param origins the sentences of texts it was made of
 */
public record VisitPage(
        Visit visit,
        String href,
        String organ,
        boolean manages,
        boolean assigns,
        boolean takes,
        List<VisitState> steps,
        List<Stat> stats,
        List<StopLine> stops,
        List<InstructionLine> instructions,
        List<TicketLine> tickets,
        List<Choice> units,
        List<RecordOrigins.Origin> origins,
        String entryId) {

    /** A stop, or what was recorded between stops, when {@code id} is empty. */
    public record StopLine(
            String id,
            String name,
            String address,
            String planned,
            @Nullable LocalDateTime arrived,
            boolean mayArrive,
            List<EntryLine> entries) {}

    /** One entry; {@code release} gives a photo out for publication, where this reader may; {@code late} says when it came, where that was later than it was said. */
    public record EntryLine(
            LocalDateTime at,
            String kind,
            String author,
            String text,
            String href,
            String release,
            String where,
            String late,
            boolean doubtful) {}

    /** One instruction; {@code matter} and {@code matterHref} are empty before it is one. */
    public record InstructionLine(
            String href,
            String asSpoken,
            String title,
            String units,
            String stage,
            org.luoshi.platform.site.Lamp lamp,
            String due,
            String matter,
            String matterHref,
            List<String> lacks,
            List<String> vague,
            String visit,
            String visitHref,
            LocalDateTime at) {}

    /** One request of a firm. */
    public record TicketLine(
            String id,
            String firm,
            String text,
            String contact,
            String owner,
            String answer,
            String matterHref,
            boolean sent,
            String linkUntil) {}
}
