package org.luoshi.platform.figures;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Publishes a figure for a person who may (发布数字). Sent twice, it is one publication. */
@Component
public class PublishFigure {
    /** Who may publish figures. */
    public static final String PERMISSION = "figures.publish";

    private final Figures figures;
    private final Journal journal;

    PublishFigure(Figures figures, Journal journal) {
        this.figures = figures;
        this.journal = journal;
    }

    /** The publication; empty when this viewer may not publish. */
    public Optional<Published> handle(FigureId id, Period period, Instant asOf, Viewer by) {
        if (!by.may(PERMISSION)) {
            Entry refused = new Entry(new Subject("figure", id.value()), "figures.publish", Actor.of(by), Map.of());
            journal.refuse(refused, "没有发布数字的权限");
            return Optional.empty();
        }
        return Optional.of(figures.publish(id, period, asOf, Actor.of(by)));
    }
}
