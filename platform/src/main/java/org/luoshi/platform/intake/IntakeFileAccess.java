package org.luoshi.platform.intake;

import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Texts that came in are for those who work on them. */
@Component
class IntakeFileAccess implements FileAccess {
    @Override
    public String kind() {
        return IntakeDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return viewer.may(Sources.WORK);
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return viewer.may(Sources.WORK);
    }
}
