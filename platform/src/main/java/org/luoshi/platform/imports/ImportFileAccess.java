package org.luoshi.platform.imports;

import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Files of imports are for those who import. */
@Component
class ImportFileAccess implements FileAccess {
    @Override
    public String kind() {
        return ImportDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return viewer.may(ImportDesk.RUN);
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return viewer.may(ImportDesk.RUN);
    }
}
