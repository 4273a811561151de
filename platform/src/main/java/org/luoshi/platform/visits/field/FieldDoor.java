package org.luoshi.platform.visits.field;

import java.nio.charset.StandardCharsets;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** The door of everything below {@code /visits/{number}/field}: whoever may not record there is not told that it is there. */
@Component
class FieldDoor {
    private final Visits visits;
    private final VisitAccess access;

    FieldDoor(Visits visits, VisitAccess access) {
        this.visits = visits;
        this.access = access;
    }

    Visit visit(String number, Viewer viewer) {
        return visits.byNumber(number)
                .filter(visit -> access.mayTake(visit, viewer))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** {@code /visits/%E6%94%BF%E8%AE%BF2026-0003/field}: as a browser writes it, so that a worker's scope fits. */
    static String base(String number) {
        return "/visits/" + UriUtils.encodePathSegment(number, StandardCharsets.UTF_8) + "/field";
    }
}
