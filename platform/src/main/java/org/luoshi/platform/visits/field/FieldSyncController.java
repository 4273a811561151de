package org.luoshi.platform.visits.field;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.Visit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the phone and the server say to each other; {@code field-sync.js} is the other side. Everything may be sent twice. */
@Controller
class FieldSyncController {
    /** The largest piece of a file, and the largest list of records, in bytes. */
    private static final int PIECE = 1024 * 1024;

    private static final int LIST = 4 * 1024 * 1024;

    /** More records at once than this are a mistake; the phone sends twenty. */
    private static final int MOST = 500;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final FieldDoor door;
    private final FieldPages pages;
    private final FieldKeys keys;
    private final FieldParts parts;
    private final SyncField sync;
    private final WithdrawRecord withdraw;
    private final Frames frames;
    private final Clock clock;

    FieldSyncController(
            FieldDoor door,
            FieldPages pages,
            FieldKeys keys,
            FieldParts parts,
            SyncField sync,
            WithdrawRecord withdraw,
            Frames frames,
            Clock clock) {
        this.door = door;
        this.pages = pages;
        this.keys = keys;
        this.parts = parts;
        this.sync = sync;
        this.withdraw = withdraw;
        this.frames = frames;
        this.clock = clock;
    }

    record Named(String id, String name) {
        static List<Named> of(List<Choice> choices) {
            return choices.stream()
                    .map(choice -> new Named(choice.value(), choice.label()))
                    .toList();
        }
    }

    /** @param now milliseconds since 1970, by the server's clock */
    record Start(
            String account,
            String name,
            String key,
            String csrfHeader,
            String csrfToken,
            long now,
            String number,
            String title,
            boolean open,
            List<Named> stops,
            List<Named> units,
            List<Named> speakers) {}

    record Sent(long offset, @Nullable List<@Nullable SentEntry> entries) {
        /** Empty where there is no list, or one with holes. */
        Optional<List<SentEntry>> whole() {
            return Optional.ofNullable(entries)
                    .filter(all -> all.stream().noneMatch(Objects::isNull))
                    .map(all -> all.stream().filter(Objects::nonNull).toList());
        }
    }

    record Have(long have, boolean refused) {}

    record Result(String id, String state, String reason, String remedy, boolean clock) {}

    record Results(List<Result> results) {}

    @GetMapping("/visits/{number}/field/start")
    ResponseEntity<Start> start(
            @PathVariable String number, SignedIn viewer, HttpServletRequest request, CsrfToken token) {
        Visit visit = door.visit(number, viewer);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new Start(
                        viewer.accountId(),
                        viewer.name(),
                        Base64.getEncoder().encodeToString(keys.of(viewer.accountId())),
                        token.getHeaderName(),
                        token.getToken(),
                        clock.millis(),
                        visit.number(),
                        visit.title(),
                        FieldPages.open(visit),
                        Named.of(FieldPages.stops(visit)),
                        Named.of(pages.units()),
                        Named.of(FieldPages.speakers(visit))));
    }

    @GetMapping("/visits/{number}/field/entries/{id}/parts")
    @ResponseBody
    Have have(@PathVariable String number, @PathVariable UUID id, SignedIn viewer) {
        door.visit(number, viewer);
        return new Have(parts.have(viewer.accountId(), id), false);
    }

    @PostMapping("/visits/{number}/field/entries/{id}/parts")
    @ResponseBody
    Have part(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam long from,
            SignedIn viewer,
            HttpServletRequest request)
            throws IOException {
        door.visit(number, viewer);
        long have = parts.append(viewer.accountId(), id, from, body(request, PIECE));
        return new Have(Math.max(have, 0), have < 0);
    }

    @PostMapping("/visits/{number}/field/entries")
    @ResponseBody
    Results entries(@PathVariable String number, SignedIn viewer, HttpServletRequest request) throws IOException {
        Visit visit = door.visit(number, viewer);
        Sent sent = read(body(request, LIST));
        List<SentEntry> entries = sent.whole().orElseThrow(FieldSyncController::noList);
        if (entries.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        Frame frame = frames.bare(request, "field.title");
        return new Results(sync.handle(visit, viewer, Duration.ofMillis(sent.offset()), entries).stream()
                .map(told -> result(told, frame))
                .toList());
    }

    @PostMapping("/visits/{number}/field/entries/{id}/withdraw")
    @ResponseBody
    Result withdraw(@PathVariable String number, @PathVariable UUID id, SignedIn viewer, HttpServletRequest request) {
        Visit visit = door.visit(number, viewer);
        Frame frame = frames.bare(request, "field.title");
        return withdraw.handle(visit, viewer, id)
                .map(why -> refused(id.toString(), FieldWords.byVisit(why, frame)))
                .orElseGet(() -> new Result(id.toString(), "withdrawn", "", "", false));
    }

    private static Sent read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Sent.class)).orElseThrow(FieldSyncController::noList);
        } catch (JacksonException e) {
            throw noList();
        }
    }

    private static ResponseStatusException noList() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, "no list of records");
    }

    private static byte[] body(HttpServletRequest request, int most) throws IOException {
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(most + 1);
            if (body.length > most) {
                throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
            }
            return body;
        }
    }

    private static Result result(Told told, Frame frame) {
        return switch (told) {
            case Told.Taken(String id, boolean clockWrong) -> new Result(id, "taken", "", "", clockWrong);
            case Told.AlreadyTaken(String id) -> new Result(id, "already", "", "", false);
            case Told.Missing(String id, long _) -> new Result(id, "missing", "", "", false);
            case Told.Refused(String id, FieldRefusal why) -> refused(id, FieldWords.panel(why, frame));
        };
    }

    private static Result refused(String id, Panel panel) {
        return new Result(id, "refused", panel.text(), panel.remedy(), false);
    }
}
