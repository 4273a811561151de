package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.api.Cursor;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.DocumentKind;
import org.luoshi.platform.desk.DraftDocument;
import org.luoshi.platform.desk.DraftWordings;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.Numbers;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.OutgoingRegister;
import org.luoshi.platform.desk.ProposeWording;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Outgoing documents for programs (发文接口): the register, one document, a draft written and written again. Each step of its
 * path is an act of its matter, {@code /api/v1/matters/{draft}/events/{event}}; the scan goes to the matter's files first.
 */
@ApiDoor
class OutgoingApi {
    private final OutgoingRegister register;
    private final OutgoingDocuments documents;
    private final DraftDocument draft;
    private final DraftWordings wordings;
    private final ProposeWording propose;
    private final Numbers numbers;
    private final InstructionRecords instructions;
    private final Matters matters;
    private final MatterAccess access;

    OutgoingApi(
            OutgoingRegister register,
            OutgoingDocuments documents,
            DraftDocument draft,
            DraftWordings wordings,
            ProposeWording propose,
            Numbers numbers,
            InstructionRecords instructions,
            Matters matters,
            MatterAccess access) {
        this.register = register;
        this.documents = documents;
        this.draft = draft;
        this.wordings = wordings;
        this.propose = propose;
        this.numbers = numbers;
        this.instructions = instructions;
        this.matters = matters;
        this.access = access;
    }

    /**
     * A draft.
     *
     * @param id made by the program: sent twice it begins one; not looked at when a draft is written again
     * @param source what it answers or carries out; may be left out
     * @param version of the text as it was read; 0 for a new one
     */
    record Sent(
            @Nullable String id,
            @Nullable String series,
            @Nullable String kind,
            @Nullable String title,
            @Nullable List<String> addressees,
            @Nullable String body,
            @Nullable List<String> attachments,
            @Nullable List<String> copies,
            @Nullable String source,
            @Nullable Long version) {
        DraftDocument.Command command(MatterId matter) {
            return new DraftDocument.Command(
                    matter,
                    DeskApi.id("series", series),
                    ApiValues.oneOf(DocumentKind.class, "kind", DeskApi.text(kind)),
                    new OutgoingDocument.Text(
                            DeskApi.text(title), list(addressees), DeskApi.text(body), list(attachments), list(copies)),
                    DeskApi.text(source),
                    version == null ? 0 : version);
        }

        private static List<String> list(@Nullable List<String> sent) {
            return Objects.requireNonNullElse(sent, List.<String>of()).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /**
     * A text changed while countersigning, whole.
     *
     * @param base number of the wording that was changed
     * @param note what was changed and why
     */
    record Proposed(
            int base,
            @Nullable String title,
            @Nullable List<String> addressees,
            @Nullable String body,
            @Nullable List<String> attachments,
            @Nullable List<String> copies,
            @Nullable String note) {}

    @GetMapping("/documents/outgoing")
    ApiList<DocumentJson.Outgoing> list(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        Viewer viewer = DeskApi.reader(request);
        String after =
                Cursor.read(cursor, 1).map(place -> place.values().getFirst()).orElse("");
        var found = register.after(
                after, DeskApi.filter(asked, "step"), viewer.may(DeskRights.DRAFT), ApiList.limit(limit) + 1);
        return ApiList.of(found, limit, line -> Cursor.at(line.draft()), DocumentJson.Outgoing::of);
    }

    @GetMapping("/documents/outgoing/{number}")
    DocumentJson.OutgoingWhole show(@PathVariable String number, HttpServletRequest request) {
        return whole(visible(number, Viewer.of(request)));
    }

    @PostMapping("/documents/outgoing")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson.OutgoingWhole write(@RequestBody Sent sent, HttpServletRequest request) {
        MatterId id = new MatterId(DeskApi.id("id", sent.id()));
        DeskApi.done(draft.handle(sent.command(id), Viewer.of(request)));
        return whole(matters.find(id).orElseThrow());
    }

    @PutMapping("/documents/outgoing/{number}")
    DocumentJson.OutgoingWhole again(@PathVariable String number, @RequestBody Sent sent, HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        Matter matter = visible(number, viewer);
        DeskApi.done(draft.handle(sent.command(matter.id()), viewer));
        return whole(matter);
    }

    /** Every wording it had or a unit proposed; which were adopted, and why others were not. */
    @GetMapping("/documents/outgoing/{number}/wordings")
    List<DocumentJson.Worded> wordings(@PathVariable String number, HttpServletRequest request) {
        return wordings.of(visible(number, Viewer.of(request)).id()).stream()
                .map(DocumentJson.Worded::of)
                .toList();
    }

    /** A unit that countersigns changes the words; it is decided by the acts {@code adopt-wording}, {@code decline-wording}. */
    @PostMapping("/documents/outgoing/{number}/wordings")
    @ResponseStatus(HttpStatus.CREATED)
    List<DocumentJson.Worded> propose(
            @PathVariable String number, @RequestBody Proposed proposed, HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        Matter matter = visible(number, viewer);
        DeskApi.done(propose.handle(
                new ProposeWording.Command(
                        matter.id(),
                        proposed.base(),
                        new OutgoingDocument.Text(
                                DeskApi.text(proposed.title()),
                                Sent.list(proposed.addressees()),
                                DeskApi.text(proposed.body()),
                                Sent.list(proposed.attachments()),
                                Sent.list(proposed.copies())),
                        DeskApi.text(proposed.note())),
                viewer));
        return wordings(number, request);
    }

    private DocumentJson.OutgoingWhole whole(Matter matter) {
        return DocumentJson.OutgoingWhole.of(
                documents.find(matter.id()).orElseThrow(),
                numbers.of("outgoing", matter.id().value())
                        .map(DocumentNumber::text)
                        .orElse(null),
                instructions.on(new Instruction.On.Outgoing(matter.id())));
    }

    private Matter visible(String number, Viewer viewer) {
        return matters.byNumber(number)
                .filter(matter -> documents.find(matter.id()).isPresent())
                .filter(matter -> access.maySee(matter, Mover.of(viewer)))
                .orElseThrow(() -> ApiValues.unknown("document", number));
    }
}
