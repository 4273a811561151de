package org.luoshi.platform.visits;

import java.util.UUID;
import org.luoshi.platform.files.FileAccess;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Photographs and memos of a visit are read by those who may see it; nobody outside ever opens an original. */
@Component
class VisitFileAccess implements FileAccess {
    private final Visits visits;
    private final VisitAccess access;

    VisitFileAccess(Visits visits, VisitAccess access) {
        this.visits = visits;
        this.access = access;
    }

    @Override
    public String kind() {
        return VisitDesk.SUBJECT;
    }

    @Override
    public boolean mayRead(String subject, Viewer viewer) {
        return visits.find(new VisitId(UUID.fromString(subject)))
                .filter(visit -> access.maySee(visit, viewer))
                .isPresent();
    }

    @Override
    public boolean mayAdd(String subject, Viewer viewer) {
        return visits.find(new VisitId(UUID.fromString(subject)))
                .filter(visit -> access.mayTake(visit, viewer))
                .isPresent();
    }
}
