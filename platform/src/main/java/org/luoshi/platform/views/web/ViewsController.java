package org.luoshi.platform.views.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.SafeBack;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.views.ChangeView;
import org.luoshi.platform.views.ChooseView;
import org.luoshi.platform.views.FilteredLists;
import org.luoshi.platform.views.KeepView;
import org.luoshi.platform.views.RemoveView;
import org.luoshi.platform.views.SavedView;
import org.luoshi.platform.views.SavedViews;
import org.luoshi.platform.views.ViewResult;
import org.luoshi.platform.views.ViewRights;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's kept views at {@code /views}: opened, renamed, shared, made the usual one, deleted and brought back. */
@Controller
class ViewsController {
    private static final String PATH = "/views";
    private static final String TITLE = "views.title";

    private final SavedViews views;
    private final FilteredLists lists;
    private final KeepView keep;
    private final ChangeView change;
    private final ChooseView choose;
    private final RemoveView remove;
    private final Frames frames;

    ViewsController(
            SavedViews views,
            FilteredLists lists,
            KeepView keep,
            ChangeView change,
            ChooseView choose,
            RemoveView remove,
            Frames frames) {
        this.views = views;
        this.lists = lists;
        this.keep = keep;
        this.change = change;
        this.choose = choose;
        this.remove = remove;
        this.frames = frames;
    }

    @Bean
    static NavEntry viewsNav() {
        return new NavEntry("views.nav", PATH, NavSection.VIEWER, 5, "");
    }

    @GetMapping(PATH)
    String all(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, TITLE);
        Viewer viewer = frame.viewer();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new ViewsPage(
                        lines(views.all(viewer), frame),
                        lines(views.removed(viewer), frame),
                        viewer.may(ViewRights.SHARE) && viewer.unitId() != null,
                        RemoveView.DAYS));
        return "views/list";
    }

    /** {@code shown} is the address of the list as it was shown. */
    @PostMapping(PATH)
    String keep(
            @RequestParam String shown,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String share,
            @RequestParam(defaultValue = "") String usual,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.bare(request, TITLE);
        Query query = Query.read(shown);
        ViewResult result =
                keep.handle(new KeepView.Command(query, name, share.equals("1"), usual.equals("1")), frame.viewer());
        Flash.leave(redirect, said(result, frame, "views.kept"));
        return "redirect:"
                + (result instanceof ViewResult.Done(SavedView view, var _) ? view.href() : SafeBack.to(shown));
    }

    @PostMapping(PATH + "/{id}/rename")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.bare(request, TITLE);
        return back(change.rename(id, name, frame.viewer()), frame, "views.renamed", redirect);
    }

    @PostMapping(PATH + "/{id}/share")
    String share(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String share,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.bare(request, TITLE);
        boolean on = share.equals("1");
        return back(change.share(id, on, frame.viewer()), frame, on ? "views.shared" : "views.unshared", redirect);
    }

    @PostMapping(PATH + "/{id}/usual")
    String usual(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String usual,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = frames.bare(request, TITLE);
        boolean on = usual.equals("1");
        return back(
                choose.handle(id, on, frame.viewer()), frame, on ? "views.usual.set" : "views.usual.unset", redirect);
    }

    @PostMapping(PATH + "/{id}/remove")
    String remove(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.bare(request, TITLE);
        return back(remove.handle(id, frame.viewer()), frame, "views.removed", redirect);
    }

    @PostMapping(PATH + "/{id}/restore")
    String restore(@PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = frames.bare(request, TITLE);
        return back(remove.undo(id, frame.viewer()), frame, "views.restored", redirect);
    }

    private static String back(ViewResult result, Frame frame, String done, RedirectAttributes redirect) {
        Flash.leave(redirect, said(result, frame, done));
        return "redirect:" + PATH;
    }

    private static Panel said(ViewResult result, Frame frame, String done) {
        return switch (result) {
            case ViewResult.Done(SavedView view, List<String> leftOut) ->
                leftOut.isEmpty()
                        ? Panel.done(frame.t(done, view.name()))
                        : Panel.note(frame.t(done, view.name())
                                + frame.t("views.left-out", String.join(frame.t("views.comma"), leftOut)));
            case ViewResult.Refused(var refusal) -> {
                Object[] args = refusal.args().toArray();
                yield Panel.refused(frame.t(refusal.messageKey(), args), "", frame.t(refusal.remedyKey(), args));
            }
        };
    }

    private List<ViewsPage.Line> lines(List<SavedView> found, Frame frame) {
        return found.stream()
                .flatMap(view -> lists.at(view.list(), frame.viewer()).map(list -> line(view, list, frame)).stream())
                .toList();
    }

    private static ViewsPage.Line line(SavedView view, FilteredList list, Frame frame) {
        return new ViewsPage.Line(
                view.id(),
                view.name(),
                frame.t(list.titleKey()),
                view.href(),
                FilterWords.of(view.query(), list, frame),
                list.counter().count(Query.read(view.href()), frame.viewer()),
                view.owner().equals(frame.viewer().accountId()),
                view.shared(),
                view.usual());
    }
}
