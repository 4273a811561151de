package org.luoshi.platform.desk;

import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Scans of incoming documents are read by whoever sees the register, added by whoever keeps it. */
@Component
class IncomingFiles implements FileAccess {
    @Override
    public String kind() {
        return IncomingDocument.SUBJECT;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return viewer.may(DeskRights.SEE);
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return viewer.may(DeskRights.KEEP);
    }
}
