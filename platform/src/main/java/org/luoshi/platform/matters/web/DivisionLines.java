package org.luoshi.platform.matters.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.AddSubItem;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.MatterViews;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.Progress;
import org.luoshi.platform.matters.SubItem;
import org.luoshi.platform.matters.SubItems;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lamp;
import org.springframework.stereotype.Component;

/** The parts of a matter as lines of its page, and the way back from a part to its matter. */
@Component
class DivisionLines {
    private final SubItems parts;
    private final AddSubItem add;
    private final Matters matters;
    private final MatterAccess access;
    private final MatterViews views;
    private final MatterLinks links;
    private final Names names;

    DivisionLines(
            SubItems parts,
            AddSubItem add,
            Matters matters,
            MatterAccess access,
            MatterViews views,
            MatterLinks links,
            Names names) {
        this.parts = parts;
        this.add = add;
        this.matters = matters;
        this.access = access;
        this.views = views;
        this.links = links;
        this.names = names;
    }

    /** Whoever sees the matter sees its parts in this list; a part's own page is for those it is open to. */
    MatterPage.Division of(Matter m, Mover mover, Frame frame) {
        List<SubItem> items = parts.of(m.id());
        Set<String> visible =
                views.visibleAmong(items.stream().map(i -> i.id().toString()).toList(), mover);
        Progress progress = parts.progress(List.of(m.id())).get(m.id());
        return new MatterPage.Division(
                items.stream()
                        .map(i -> line(i, visible.contains(i.id().toString()), frame))
                        .toList(),
                progress,
                add.refusal(m, mover).isPresent()
                        ? ""
                        : MatterLinks.under(MatterLinks.GENERAL, m.number()) + "/parts/new",
                m.endedOn() != null && progress != null && progress.open() > 0);
    }

    MatterPage.@Nullable ParentLine parent(Matter m, Mover mover) {
        MatterId id = m.parent();
        if (id == null) {
            return null;
        }
        Matter parent = matters.find(id).orElseThrow();
        boolean seen = access.maySee(parent, mover);
        return new MatterPage.ParentLine(
                parent.number(),
                seen ? parent.title() : "",
                seen ? links.to(parent.run().procedure().id(), parent.number()) : "",
                parent.endedOn() != null && m.endedOn() == null);
    }

    private MatterPage.PartOf line(SubItem i, boolean seen, Frame frame) {
        return new MatterPage.PartOf(
                i.number(),
                i.title(),
                seen ? links.to(i.procedure(), i.number()) : "",
                i.unit().isEmpty() ? "" : names.unit(i.unit()),
                i.due(),
                lamp(i),
                MatterPages.in(frame, i.step()),
                i.weight(),
                i.state() != Progress.State.CANCELLED);
    }

    private static Lamp lamp(SubItem i) {
        return switch (i.state()) {
            case OPEN -> ClockLines.shown(i.lamp());
            case DONE -> Lamp.DONE;
            case CANCELLED -> Lamp.NONE;
        };
    }
}
