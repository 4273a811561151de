package org.luoshi.platform.laws.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawVersion;
import org.luoshi.platform.laws.LawWork;
import org.luoshi.platform.laws.ledger.RecordAct;
import org.luoshi.platform.site.Confirmation;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of the ledger have in common (登记台账的表单): who may, which law is meant, and the page that asks once more. */
@Component
class LedgerDesk {
    private final Frames frames;
    private final LawLibrary library;
    private final CityDate date;

    LedgerDesk(Frames frames, LawLibrary library, CityDate date) {
        this.frames = frames;
        this.library = library;
        this.date = date;
    }

    CityDate date() {
        return date;
    }

    Frame frame(HttpServletRequest request, String titleKey, Object... args) {
        Frame frame = frames.frame(request, titleKey, args);
        if (!frame.may(RecordAct.PERMISSION)) {
            throw new AccessDeniedException(RecordAct.PERMISSION);
        }
        return frame;
    }

    LawWork work(String id) {
        return library.work(id).orElseThrow(LawController::notThere);
    }

    Optional<LawWork> find(String id) {
        return library.work(id);
    }

    /** The law a title means today. */
    Optional<LawWork> named(String title) {
        return library.text(title, date.today()).map(LawVersion::workId).flatMap(library::work);
    }

    /** Its texts, the oldest first. */
    List<LawVersion> texts(LawWork work) {
        return library.versions(
                work, date.today(), date.instant().atZone(CityDate.ZONE).toOffsetDateTime());
    }

    static List<Crumb> crumbs(Frame frame) {
        return List.of(
                new Crumb(frame.t("laws.title"), "/laws"), new Crumb(frame.t("laws.ledger.title"), "/laws/ledger"));
    }

    String form(Frame frame, LawForm page, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "laws/form";
    }

    String confirm(Frame frame, Confirmation page, Model model) {
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "site/confirm";
    }

    /** What the answer carries: the fields as they were sent, without the token of the form before. */
    static Map<String, String> carried(Map<String, String> sent) {
        Map<String, String> carried = new LinkedHashMap<>(sent);
        carried.remove("_csrf");
        return carried;
    }

    static Panel refused(Frame frame, String key, Object... args) {
        return Panel.refused(frame.t(key, args), "", frame.t(key + ".remedy", args));
    }
}
