package org.luoshi.platform.intake;

import java.util.UUID;
import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Texts that came in are for those who work on them; a restricted one for its taker's side alone. */
@Component
class IntakeFileAccess implements FileAccess {
    private final Sources sources;

    IntakeFileAccess(Sources sources) {
        this.sources = sources;
    }

    @Override
    public String kind() {
        return IntakeDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return sources.find(new SourceId(UUID.fromString(subject)))
                .map(source -> source.openTo(viewer))
                .orElseGet(() -> viewer.may(Sources.WORK));
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return viewer.may(Sources.WORK);
    }
}
