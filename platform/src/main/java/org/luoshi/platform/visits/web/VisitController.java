package org.luoshi.platform.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.site.Csv;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.EntryResult;
import org.luoshi.platform.visits.FieldEntry;
import org.luoshi.platform.visits.Ledgers;
import org.luoshi.platform.visits.ReleasePhoto;
import org.luoshi.platform.visits.RunVisit;
import org.luoshi.platform.visits.Stamp;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.TakeFieldEntries;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.VisitResult;
import org.luoshi.platform.visits.VisitState;
import org.luoshi.platform.visits.Visits;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledgers of visits, and one visit with the acts open to the viewer. */
@Controller
public class VisitController {
    private final VisitDoor door;
    private final Visits visits;
    private final VisitAccess access;
    private final Ledgers ledgers;
    private final VisitPages pages;
    private final RunVisit run;
    private final TakeFieldEntries take;
    private final ReleasePhoto release;
    private final Names names;
    private final CityDate date;
    private final Frames frames;

    VisitController(
            VisitDoor door,
            Visits visits,
            VisitAccess access,
            Ledgers ledgers,
            VisitPages pages,
            RunVisit run,
            TakeFieldEntries take,
            ReleasePhoto release,
            Names names,
            CityDate date,
            Frames frames) {
        this.door = door;
        this.visits = visits;
        this.access = access;
        this.ledgers = ledgers;
        this.pages = pages;
        this.run = run;
        this.take = take;
        this.release = release;
        this.names = names;
        this.date = date;
        this.frames = frames;
    }

    /** A visit in its ledger. */
    public record Line(Visit visit, String href, String organ) {}

    /** The ledgers as tabs, one for each kind, and the visits of the one that is open. */
    public record Page(List<Tab> ledgers, List<Line> lines, boolean mayPlan, String download) {}

    @GetMapping("/visits")
    String list(@RequestParam(defaultValue = "") String kind, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "visits.title");
        List<Line> lines = lines(kind, frame);
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                new Page(
                        tabs(kind, frame),
                        lines,
                        !ledgers.keptBy(frame.viewer()).isEmpty(),
                        "/visits.csv?kind=" + kind));
        return "visits/list";
    }

    @GetMapping("/visits.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String kind, HttpServletRequest request) {
        Frame frame = frames.frame(request, "visits.title");
        List<String> head = Stream.of("number", "title", "kind", "organ", "day", "stops", "state")
                .map(column -> frame.t("visits.col." + column))
                .toList();
        List<List<String>> rows = lines(kind, frame).stream()
                .map(line -> List.of(
                        line.visit().number(),
                        line.visit().title(),
                        frame.t("visits.kind." + line.visit().kind()),
                        line.organ(),
                        line.visit().day().toString(),
                        Integer.toString(line.visit().stops().size()),
                        frame.t("visits.state." + line.visit().state())))
                .toList();
        return Csv.file(
                frame.t("visits.title") + ".csv",
                Stream.concat(Stream.of(head), rows.stream()).toList());
    }

    @GetMapping("/visits/{number}")
    String show(@PathVariable String number, HttpServletRequest request, Model model) {
        Visit visit = door.visible(number, request);
        Frame frame = frames.frame(request, "visits.show.title", visit.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(visit, frame));
        return "visits/show";
    }

    /** The order of the stops on one sheet, to print and take along. */
    @GetMapping("/visits/{number}/route")
    String route(@PathVariable String number, HttpServletRequest request, Model model) {
        Visit visit = door.visible(number, request);
        Frame frame = frames.frame(request, "visits.route.title", visit.title());
        model.addAttribute("frame", frame);
        model.addAttribute("page", pages.page(visit, frame));
        return "visits/route";
    }

    /** A photo for publication: a copy that tells nothing but the picture. */
    @PostMapping("/visits/{number}/entries/{entry}/release")
    Object release(
            @PathVariable String number,
            @PathVariable String entry,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        VisitResult<ReleasePhoto.Copy> result = release.handle(visit.id(), VisitForms.uuid(entry), Viewer.of(request));
        return result.<Object>fold(
                VisitController::attached, _ -> door.back(visit, result, "visits.released", "", request, redirect));
    }

    private static ResponseEntity<byte[]> attached(ReleasePhoto.Copy copy) {
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(copy.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(copy.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .body(copy.bytes());
    }

    @PostMapping("/visits/{number}/run")
    String run(
            @PathVariable String number,
            @RequestParam String to,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        Viewer by = Viewer.of(request);
        VisitState next = VisitForms.read(VisitState.class, to);
        VisitResult<VisitState> result = switch (next) {
            case HELD -> visit.state() == VisitState.CLOSED ? run.reopen(visit.id(), by) : run.hold(visit.id(), by);
            case CLOSED -> run.close(visit.id(), by);
            case CANCELLED -> run.cancel(visit.id(), by);
            case PLANNED -> VisitResult.refused(new VisitRefusal.WrongState(visit.state()));
        };
        return door.back(visit, result, "visits.said." + next, "", request, redirect);
    }

    @PostMapping("/visits/{number}/stops/{stop}/arrive")
    String arrive(
            @PathVariable String number,
            @PathVariable String stop,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        var result = run.arrive(visit.id(), new StopId(VisitForms.uuid(stop)), date.instant(), Viewer.of(request));
        return door.back(visit, result, "visits.said.arrived", "", request, redirect);
    }

    /** What was written down at a desk instead of on a phone. */
    @PostMapping("/visits/{number}/entries")
    String entry(
            @PathVariable String number,
            @RequestParam String id,
            @RequestParam(defaultValue = "INSTRUCTION") String kind,
            @RequestParam(defaultValue = "") String stop,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String contact,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Visit visit = door.known(number);
        Viewer by = Viewer.of(request);
        StopId where = stop.isEmpty() ? null : new StopId(VisitForms.uuid(stop));
        Stamp stamp = new Stamp(VisitForms.uuid(id), where, moment(visit, at), Duration.ZERO, by.name());
        FieldEntry entry = switch (kind) {
            case "REQUEST" -> new FieldEntry.FirmRequest(stamp, from, text, contact);
            case "NOTE" -> new FieldEntry.Note(stamp, text);
            default -> new FieldEntry.Instruction(stamp, text, from, null, List.of(), null);
        };
        VisitResult<EntryResult> result =
                switch (take.handle(visit.id(), by, List.of(entry)).getFirst()) {
                    case EntryResult.Refused(var _, VisitRefusal refusal) -> VisitResult.refused(refusal);
                    case EntryResult.Taken taken -> VisitResult.done(taken);
                    case EntryResult.AlreadyTaken taken -> VisitResult.done(taken);
                };
        return door.back(visit, result, "visits.said.entry", "", request, redirect);
    }

    /** A time of the visit's day; now, where none is written. */
    private Instant moment(Visit visit, @Nullable String at) {
        try {
            return at == null || at.isBlank()
                    ? date.instant()
                    : visit.day()
                            .atTime(LocalTime.parse(at))
                            .atZone(CityDate.ZONE)
                            .toInstant();
        } catch (DateTimeException e) {
            return date.instant();
        }
    }

    private List<Line> lines(String kind, Frame frame) {
        if (!frame.may(VisitAccess.SEE)) {
            throw new AccessDeniedException(VisitAccess.SEE);
        }
        return visits.all().stream()
                .filter(visit -> kind.isEmpty() || visit.kind().name().equals(kind))
                .filter(visit -> access.maySee(visit, frame.viewer()))
                .map(visit -> new Line(
                        visit, VisitDoor.href(visit), names.unit(visit.organ().toString())))
                .toList();
    }

    private List<Tab> tabs(String kind, Frame frame) {
        List<VisitKind> kept = ledgers.keptBy(frame.viewer());
        return Stream.concat(
                        Stream.of(new Tab(frame.t("visits.all"), "/visits", kind.isEmpty())),
                        kept.stream()
                                .map(k -> new Tab(
                                        frame.t("visits.kind." + k),
                                        "/visits?kind=" + k,
                                        k.name().equals(kind))))
                .toList();
    }
}
