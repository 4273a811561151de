package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.ArchiveBatch;
import org.luoshi.platform.desk.ArchiveMatter;
import org.luoshi.platform.desk.ArchiveYear;
import org.luoshi.platform.desk.BatchAccess;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.SealArchive;
import org.luoshi.platform.desk.TakeArchive;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A year's file: what would be packed and what it lacks, the batches, each with how far it is. */
@Controller
public class ArchiveYearController {
    private static final int YEARS = 5;
    private static final int PAGE = 50;

    private final ArchiveYear archive;
    private final BatchAccess batches;
    private final SealArchive seal;
    private final TakeArchive take;
    private final MatterLinks links;
    private final CityDate date;
    private final Frames frames;

    ArchiveYearController(
            ArchiveYear archive,
            BatchAccess batches,
            SealArchive seal,
            TakeArchive take,
            MatterLinks links,
            CityDate date,
            Frames frames) {
        this.archive = archive;
        this.batches = batches;
        this.seal = seal;
        this.take = take;
        this.links = links;
        this.date = date;
        this.frames = frames;
    }

    /** A matter that would be packed. */
    public record Line(
            String number,
            String title,
            String href,
            String procedure,
            String ended,
            String retention,
            List<String> missing) {}

    /**
     * What ended in a year and is not packed yet.
     *
     * @param fresh identity of the batch the form begins
     * @param lacking how many lack an original
     */
    public record Page(
            List<Tab> tabs,
            Query query,
            int year,
            List<Choice> years,
            boolean checked,
            List<Line> lines,
            Pager pager,
            int total,
            int lacking,
            String fresh,
            List<ArchiveBatch> batches) {}

    @GetMapping("/documents/archive")
    String year(HttpServletRequest request, Model model) {
        Frame frame = allowed(request, "desk.archive.year");
        Query query = Query.of(request);
        int year = year(query.first("year"));
        boolean checked = query.first("check").equals("1");
        List<Line> all = archive.preview(year, checked, frame.viewer()).stream()
                .map(candidate -> line(candidate, frame))
                .toList();
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Page(
                        DeskForms.tabs(frame, "archive"),
                        query,
                        year,
                        years(),
                        checked,
                        shown(all, query),
                        Pager.of(query, PAGE, all.size()),
                        all.size(),
                        (int) all.stream()
                                .filter(line -> !line.missing().isEmpty())
                                .count(),
                        UUID.randomUUID().toString(),
                        batches.all(frame.viewer())));
        return "desk/archive";
    }

    /** Those of the page asked for. */
    private static <T> List<T> shown(List<T> all, Query query) {
        String asked = query.first("page");
        int page = asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
        return all.stream()
                .skip((page - 1L) * PAGE)
                .limit(Pager.most(query, PAGE))
                .toList();
    }

    private List<Choice> years() {
        int now = date.today().getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(back -> String.valueOf(now - back))
                .map(year -> new Choice(year, year))
                .toList();
    }

    private int year(String text) {
        return text.matches("(19|20)\\d{2}")
                ? Integer.parseInt(text)
                : date.today().getYear();
    }

    private Line line(ArchiveYear.Candidate candidate, Frame frame) {
        Matter matter = candidate.matter();
        return new Line(
                matter.number(),
                matter.title(),
                links.to(matter.run().procedure().id(), matter.number()),
                MatterPages.in(frame, matter.run().procedure().title()),
                matter.endedOn() == null ? "" : frame.date(matter.endedOn()),
                ArchiveMatter.retention(matter)
                        .map(term -> frame.t("desk.retention." + term))
                        .orElse(""),
                candidate.missing());
    }

    @PostMapping("/documents/archive/batches")
    String begin(
            @RequestParam String id,
            @RequestParam String year,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Frame frame = allowed(request, "desk.archive.year");
        DeskResult<ArchiveBatch> result = archive.begin(DeskForms.uuid(id), year(year), frame.viewer());
        Flash.leave(redirect, DeskForms.said(result, frame, "desk.archive.begun"));
        return result instanceof DeskResult.Done<ArchiveBatch>
                ? "redirect:/documents/archive/batches/" + DeskForms.uuid(id)
                : "redirect:/documents/archive?year=" + year(year);
    }

    @GetMapping("/documents/archive/batches/{id}")
    String batch(@PathVariable String id, HttpServletRequest request, Model model) {
        Frame frame = allowed(request, "desk.archive.batch");
        model.addAttribute("frame", frame);
        ArchiveBatch batch = find(id, frame);
        model.addAttribute("batch", batch);
        Query query = Query.of(request);
        model.addAttribute("items", shown(batch.items(), query));
        model.addAttribute("pager", Pager.of(query, PAGE, batch.items().size()));
        model.addAttribute("besides", take.besides(batch.id()));
        return "desk/archive-batch";
    }

    @PostMapping("/documents/archive/batches/{id}/undo")
    String undo(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = allowed(request, "desk.archive.batch");
        DeskResult<ArchiveBatch> result = archive.undo(DeskForms.uuid(id), frame.viewer());
        Flash.leave(redirect, DeskForms.said(result, frame, "desk.archive.undone"));
        return back(id, frame);
    }

    @PostMapping("/documents/archive/batches/{id}/seal")
    String seal(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        Frame frame = allowed(request, "desk.archive.batch");
        DeskResult<ArchiveBatch> result = seal.handle(DeskForms.uuid(id), frame.viewer());
        Flash.leave(redirect, DeskForms.said(result, frame, "desk.archive.sealed"));
        return back(id, frame);
    }

    /** Its page, or the year's where it was undone by this form or another. */
    private String back(String id, Frame frame) {
        return "redirect:/documents/archive"
                + batches.find(DeskForms.uuid(id), frame.viewer())
                        .map(batch -> batch.state() == ArchiveBatch.State.UNDONE
                                ? "?year=" + batch.year()
                                : "/batches/" + batch.id())
                        .orElse("");
    }

    @GetMapping("/documents/archive/batches/{id}/package.zip")
    ResponseEntity<StreamingResponseBody> zip(@PathVariable String id, HttpServletRequest request) {
        ArchiveBatch batch = sealed(id, allowed(request, "desk.archive.batch"));
        return RegisterTable.stream(batch.year() + "年度归档.zip", out -> take.write(batch.id(), out));
    }

    /** Its index, its manifest: a file that stands beside the matters. */
    @GetMapping("/documents/archive/batches/{id}/files/{name}")
    ResponseEntity<byte[]> one(@PathVariable String id, @PathVariable String name, HttpServletRequest request) {
        ArchiveBatch batch = sealed(id, allowed(request, "desk.archive.batch"));
        byte[] content = take.one(batch.id(), name).orElseThrow(DeskForms::notThere);
        return RegisterTable.file(name, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    private ArchiveBatch sealed(String id, Frame frame) {
        ArchiveBatch batch = find(id, frame);
        if (batch.state() != ArchiveBatch.State.SEALED) {
            throw DeskForms.notThere();
        }
        return batch;
    }

    private ArchiveBatch find(String id, Frame frame) {
        return batches.find(DeskForms.uuid(id), frame.viewer())
                .filter(batch -> batch.state() != ArchiveBatch.State.UNDONE)
                .orElseThrow(DeskForms::notThere);
    }

    private Frame allowed(HttpServletRequest request, String title) {
        Frame frame = frames.frame(request, title);
        if (!frame.may(DeskRights.ARCHIVE)) {
            throw new AccessDeniedException(DeskRights.ARCHIVE);
        }
        return frame;
    }
}
