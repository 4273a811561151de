package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Assembly;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.papers.Audience;
import org.luoshi.platform.sessions.papers.LayPaper;
import org.luoshi.platform.sessions.papers.Paper;
import org.luoshi.platform.sessions.papers.PaperAccess;
import org.luoshi.platform.sessions.papers.ReadPaper;
import org.luoshi.platform.sessions.papers.SessionPapers;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers of a meeting: laid, read, taken along in one package. */
@Controller
class SessionPaperController {
    private final SessionDoor door;
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final SessionPapers papers;
    private final PaperAccess rights;
    private final LayPaper lay;
    private final ReadPaper read;
    private final OpenFile open;
    private final SessionPages pages;
    private final Frames frames;

    SessionPaperController(
            SessionDoor door,
            Agendas agendas,
            Assemblies assemblies,
            SessionPapers papers,
            PaperAccess rights,
            LayPaper lay,
            ReadPaper read,
            OpenFile open,
            SessionPages pages,
            Frames frames) {
        this.door = door;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.papers = papers;
        this.rights = rights;
        this.lay = lay;
        this.read = read;
        this.open = open;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/sessions/{number}/papers")
    String list(@PathVariable String number, HttpServletRequest request, Model model) {
        Meeting meeting = door.visible(number, request);
        Frame frame = frames.frame(request, "sessions.papers.title", meeting.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(meeting, frame));
        return "sessions/papers";
    }

    @PostMapping("/sessions/{number}/papers")
    String lay(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "STAFF") String audience,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Meeting meeting = door.known(number);
        Frame frame = frames.frame(request, "sessions.title");
        String name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (file == null || name.isEmpty()) {
            Panel none = Panel.refused(frame.t("matters.papers.none-chosen"), "", frame.t("matters.papers.choose"));
            return door.back(meeting, none, "/papers", request, redirect);
        }
        var command = new LayPaper.Command(
                meeting.id(),
                series.isEmpty() ? UUID.randomUUID() : SessionForms.uuid(series),
                item.isEmpty() ? null : new ItemId(SessionForms.uuid(item)),
                title,
                SessionForms.read(Audience.class, audience),
                name);
        return door.back(meeting, said(command, file, frame), "/papers", request, redirect);
    }

    private Panel said(LayPaper.Command command, MultipartFile file, Frame frame) {
        try (InputStream content = file.getInputStream()) {
            return switch (lay.handle(command, content, frame.viewer())) {
                case LayPaper.Result.Laid(Paper paper) ->
                    Panel.done(frame.t("sessions.paper.laid", paper.title(), paper.version()));
                case LayPaper.Result.Refused(var refusal) -> SessionForms.said(refusal, frame);
                case LayPaper.Result.FileRefused(var refusal) -> refusal.panel(frame);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/sessions/{number}/papers/{series}/{version}")
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable String number,
            @PathVariable String series,
            @PathVariable int version,
            HttpServletRequest request) {
        Meeting meeting = door.visible(number, request);
        Paper paper = read.handle(SessionForms.uuid(series), version, Viewer.of(request))
                .filter(found -> found.meeting().equals(meeting.id()))
                .orElseThrow(SessionDoor::notThere);
        return answer(paper.file().name(), MediaType.parseMediaType(paper.file().mediaType()), out -> copy(paper, out));
    }

    @GetMapping("/sessions/{number}/papers.zip")
    ResponseEntity<StreamingResponseBody> all(@PathVariable String number, HttpServletRequest request) {
        Meeting meeting = door.visible(number, request);
        List<Paper> readable = read.handle(meeting, Viewer.of(request));
        return answer(meeting.title() + ".zip", MediaType.parseMediaType("application/zip"), out -> {
            try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                for (int i = 0; i < readable.size(); i++) {
                    zip.putNextEntry(new ZipEntry(
                            "%02d %s".formatted(i + 1, readable.get(i).file().name())));
                    copy(readable.get(i), zip);
                    zip.closeEntry();
                }
            }
        });
    }

    private void copy(Paper paper, OutputStream out) throws IOException {
        if (!(open.ofContext(paper.file().id()) instanceof OpenFile.Result.Opened opened)) {
            throw new IOException("the content of " + paper.file().id() + " is not as it was when it came");
        }
        Files.copy(opened.content(), out);
    }

    private static ResponseEntity<StreamingResponseBody> answer(
            String name, MediaType type, StreamingResponseBody body) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(body);
    }

    private PaperPage page(Meeting meeting, Frame frame) {
        boolean runs = frame.may(SessionDesk.MANAGE);
        Assembly now = assemblies.now(meeting);
        Map<ItemId, String> items = agendas.of(meeting.id()).stream()
                .flatMap(agenda -> agenda.items().stream())
                .collect(Collectors.toMap(
                        AgendaItem::id,
                        item -> item.place() + "　" + item.title(),
                        (first, _) -> first,
                        java.util.LinkedHashMap::new));
        Map<UUID, Integer> newest =
                papers.newest(meeting.id()).stream().collect(Collectors.toMap(Paper::series, Paper::version));
        List<PaperPage.Line> lines = papers.of(meeting.id()).stream()
                .filter(paper -> rights.mayRead(paper, frame.viewer()))
                .map(paper -> line(meeting, paper, now, items, newest, runs))
                .toList();
        return new PaperPage(
                meeting,
                pages.tabs(meeting, frame, "/papers"),
                lines,
                items.entrySet().stream()
                        .map(item -> new Choice(item.getKey().toString(), item.getValue()))
                        .toList(),
                runs,
                !lines.isEmpty());
    }

    private PaperPage.Line line(
            Meeting meeting,
            Paper paper,
            Assembly now,
            Map<ItemId, String> items,
            Map<UUID, Integer> newest,
            boolean runs) {
        List<Seat> addressed = Stream.of(now.members(), now.attendees())
                .flatMap(List::stream)
                .filter(seat -> paper.audience().includes(seat.capacity()))
                .toList();
        Set<SeatId> readers = papers.readers(paper);
        return new PaperPage.Line(
                paper,
                SessionPages.href(meeting) + "/papers/" + paper.series() + "/" + paper.version(),
                paper.item() == null ? "" : items.getOrDefault(paper.item(), ""),
                newest.getOrDefault(paper.series(), 0) == paper.version(),
                (int) addressed.stream()
                        .filter(seat -> readers.contains(seat.id()))
                        .count(),
                addressed.size(),
                runs
                        ? addressed.stream()
                                .filter(seat -> !readers.contains(seat.id()))
                                .map(Seat::name)
                                .toList()
                        : List.of());
    }
}
