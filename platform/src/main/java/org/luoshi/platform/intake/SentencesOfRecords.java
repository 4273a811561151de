package org.luoshi.platform.intake;

import java.util.List;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.RecordOrigins;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** The sentence a record was made of (出处), for those who may read the text. */
@Component
class SentencesOfRecords implements RecordOrigins {
    private static final int LENGTH = 40;

    private final Drafts drafts;
    private final Sources sources;

    SentencesOfRecords(Drafts drafts, Sources sources) {
        this.drafts = drafts;
        this.sources = sources;
    }

    @Override
    public List<Origin> of(String kind, String id, Viewer viewer) {
        return drafts.behind(kind, id).stream()
                .flatMap(draft -> sources.find(draft.source()).stream()
                        .filter(source -> source.openTo(viewer))
                        .map(source -> new Origin(
                                source.number() + " “" + shown(draft.raw()) + "”",
                                MatterLinks.under("/intake", source.number()) + "#words-" + draft.id())))
                .toList();
    }

    private static String shown(String raw) {
        String line = raw.replaceAll("\\s+", "");
        return line.length() > LENGTH ? line.substring(0, LENGTH) + "…" : line;
    }
}
