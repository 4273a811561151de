package org.luoshi.platform.cooperation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.luoshi.platform.cooperation.CarriedItems;
import org.luoshi.platform.cooperation.CooperationRights;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.documents.PaperCodes;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.matters.web.MoveForm;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One item: both sides' columns, what waits for whom, and what this reader may say about it. */
@Controller
class ItemController {
    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Matters matters;
    private final CarriedItems carried;
    private final ListViews views;
    private final CooperationRights rights;
    private final MatterPages pages;
    private final MoveForm form;
    private final ItemActs acts;
    private final Answers answers;
    private final Names names;
    private final Papers papers;
    private final List<PaperCodes> codes;
    private final Frames frames;

    ItemController(
            Matters matters,
            CarriedItems carried,
            ListViews views,
            CooperationRights rights,
            MatterPages pages,
            MoveForm form,
            ItemActs acts,
            Answers answers,
            Names names,
            Papers papers,
            List<PaperCodes> codes,
            Frames frames) {
        this.matters = matters;
        this.carried = carried;
        this.views = views;
        this.rights = rights;
        this.pages = pages;
        this.form = form;
        this.acts = acts;
        this.answers = answers;
        this.names = names;
        this.papers = papers;
        this.codes = codes;
        this.frames = frames;
    }

    @GetMapping(CooperationNav.ITEMS + "/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        return page(number, MatterPages.Attempt.NONE, request, model);
    }

    @PostMapping(CooperationNav.ITEMS + "/{number}/acts/{act}")
    String act(
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Opened opened = open(number, request);
        Typed typed = new Typed(sent);
        answers.say(
                opened.view().list().id(),
                act,
                () -> acts.onItem(act, opened.item().id(), opened.view().list(), typed),
                typed,
                opened.view().frame(),
                redirect);
        return "redirect:" + opened.view().href(opened.item().id());
    }

    @PostMapping(CooperationNav.ITEMS + "/{number}/events/{event}")
    String move(
            @PathVariable String number,
            @PathVariable String event,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Opened opened = open(number, request);
        return form.answer(
                opened.matter(),
                event,
                typed,
                request,
                response,
                _ -> opened.view().href(opened.item().id()),
                attempt -> page(number, attempt, request, model));
    }

    @GetMapping(CooperationNav.ITEMS + "/{number}/sheet.docx")
    ResponseEntity<byte[]> docx(@PathVariable String number, HttpServletRequest request) {
        Opened opened = open(number, request);
        return file(
                DOCX,
                number + ".docx",
                papers.docx(SupervisionSheet.of(opened.view(), opened.item(), opened.matter(), codes)));
    }

    /** The sheet as PDF; where no font writes Chinese, back to the page with what is missing. */
    @GetMapping(CooperationNav.ITEMS + "/{number}/sheet.pdf")
    Object pdf(@PathVariable String number, HttpServletRequest request, RedirectAttributes redirect) {
        Opened opened = open(number, request);
        return switch (papers.pdf(SupervisionSheet.of(opened.view(), opened.item(), opened.matter(), codes))) {
            case Rendering.Pdf pdf -> file(MediaType.APPLICATION_PDF, number + ".pdf", pdf.bytes());
            case Rendering.Unset none -> {
                Frame frame = opened.view().frame();
                Flash.leave(redirect, Panel.refused(frame.t(none.message(), none.named()), "", ""));
                yield "redirect:" + opened.view().href(opened.item().id());
            }
        };
    }

    private String page(String number, MatterPages.Attempt attempt, HttpServletRequest request, Model model) {
        Opened opened = open(number, request);
        ListView view = opened.view();
        Frame frame = view.frame();
        Item item = opened.item();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new ItemPage(
                        view,
                        item,
                        pages.page(opened.matter(), Mover.of(frame.viewer()), attempt, frame),
                        names.units().stream()
                                .map(unit -> new Choice(unit.id(), unit.name()))
                                .toList(),
                        rights.mayReport(frame.viewer(), view.list(), view.joint(), item.id()),
                        LocalFavour.in(item.content().text()),
                        Kept.left(request)));
        return "cooperation/item";
    }

    private record Opened(ListView view, Item item, Matter matter) {}

    private Opened open(String number, HttpServletRequest request) {
        Matter matter = matters.byNumber(number).orElseThrow(ItemController::notFound);
        Frame frame = frames.frame(request, "cooperation.item.title", matter.number(), matter.title());
        views.open(frame);
        CarriedItems.Known known = carried.of(matter.id()).orElseThrow(ItemController::notFound);
        ListView view = views.view(known.list().toString(), frame);
        return new Opened(view, view.item(known.item()).orElseThrow(ItemController::notFound), matter);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(bytes);
    }
}
