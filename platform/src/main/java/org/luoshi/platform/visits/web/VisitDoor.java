package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitResult;
import org.luoshi.platform.visits.Visits;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The door of every page of a visit: whoever may not look into it is not told that it is there. */
@Component
class VisitDoor {
    private final Visits visits;
    private final VisitAccess access;
    private final Frames frames;

    VisitDoor(Visits visits, VisitAccess access, Frames frames) {
        this.visits = visits;
        this.access = access;
        this.frames = frames;
    }

    /** For acts: their use case refuses and leaves a line. */
    Visit known(String number) {
        return visits.byNumber(number).orElseThrow(VisitForms::notThere);
    }

    Visit visible(String number, HttpServletRequest request) {
        return visits.byNumber(number)
                .filter(visit -> access.maySee(visit, Viewer.of(request)))
                .orElseThrow(VisitForms::notThere);
    }

    /** Back to a page of the visit, with what was said to the act. */
    String back(
            Visit visit,
            VisitResult<?> result,
            String doneKey,
            String page,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "visits.title");
        Flash.leave(redirect, VisitForms.said(result, frame, doneKey));
        return "redirect:" + href(visit) + page;
    }

    static String href(Visit visit) {
        return MatterLinks.under("/visits", visit.number());
    }
}
