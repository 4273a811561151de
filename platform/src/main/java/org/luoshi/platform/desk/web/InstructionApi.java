package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.desk.CarryOutInstruction;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.IncomingDocuments;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.RecordInstruction;
import org.luoshi.platform.desk.WrittenInstructions;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** What leaders wrote on documents, for programs (批示接口): the list, one more, and the matter one becomes. */
@ApiDoor
public class InstructionApi {
    private final WrittenInstructions instructions;
    private final InstructionRecords records;
    private final RecordInstruction record;
    private final CarryOutInstruction carryOut;
    private final IncomingDocuments incoming;
    private final OutgoingDocuments outgoing;
    private final Matters matters;

    InstructionApi(
            WrittenInstructions instructions,
            InstructionRecords records,
            RecordInstruction record,
            CarryOutInstruction carryOut,
            IncomingDocuments incoming,
            OutgoingDocuments outgoing,
            Matters matters) {
        this.instructions = instructions;
        this.records = records;
        this.record = record;
        this.carryOut = carryOut;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.matters = matters;
    }

    /**
     * An instruction to be recorded; as JSON, or as a form with a part {@code scan}.
     *
     * @param id made by the program: sent twice it is recorded once
     * @param document number of an incoming document, or of an outgoing one's draft
     */
    public record Sent(
            @Nullable String id,
            @Nullable String document,
            @Nullable String leader,
            @Nullable String given,
            @Nullable String instruction) {}

    /** Who carries it out, and by when: ids of organisations and a day. */
    record Given(
            @Nullable String task,
            @Nullable String unit,
            @Nullable List<String> co,
            @Nullable String due) {}

    /** The matter an instruction became. */
    record Became(String matter) {}

    @GetMapping("/documents/instructions")
    ApiList<DocumentJson.Written> list(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        DeskApi.reader(request);
        return ApiList.within(instructions.all(), cursor, limit, one -> one.givenOn() + " " + one.id(), records::json);
    }

    @GetMapping("/documents/instructions/{id}")
    DocumentJson.Written show(@PathVariable String id, HttpServletRequest request) {
        DeskApi.reader(request);
        return instructions
                .find(ApiValues.id("id", id))
                .map(records::json)
                .orElseThrow(() -> ApiValues.unknown("instruction", id));
    }

    @PostMapping("/documents/instructions")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson.Written write(@RequestBody Sent sent, HttpServletRequest request) {
        return recorded(sent, null, request);
    }

    @PostMapping(path = "/documents/instructions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson.Written writeScanned(
            @ModelAttribute Sent sent,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            HttpServletRequest request) {
        return recorded(sent, scan, request);
    }

    private DocumentJson.Written recorded(Sent sent, @Nullable MultipartFile scan, HttpServletRequest request) {
        Viewer viewer = DeskApi.reader(request);
        LocalDate given = ApiValues.day("given", DeskApi.text(sent.given())).orElse(null);
        DeskResult<Instruction> result = given == null
                ? DeskResult.refused(new DeskRefusal.Missing("given"))
                : record.handle(
                        new RecordInstruction.Command(
                                DeskApi.id("id", sent.id()),
                                document(DeskApi.text(sent.document())),
                                DeskApi.text(sent.leader()),
                                given,
                                DeskApi.text(sent.instruction()),
                                DeskForms.scan(scan)),
                        viewer);
        return records.json(DeskApi.done(result));
    }

    private Instruction.On document(String number) {
        return incoming.byNumber(number)
                .map(document -> (Instruction.On) new Instruction.On.Incoming(document.id()))
                .or(() -> matters.byNumber(number)
                        .filter(matter -> outgoing.find(matter.id()).isPresent())
                        .map(matter -> new Instruction.On.Outgoing(matter.id())))
                .orElseThrow(() -> ApiValues.unknown("document", number));
    }

    @PostMapping("/documents/instructions/{id}/assign")
    Became assign(@PathVariable String id, @RequestBody Given given, HttpServletRequest request) {
        Viewer viewer = DeskApi.reader(request);
        LocalDate due = ApiValues.day("due", DeskApi.text(given.due())).orElse(null);
        DeskResult<String> result = due == null
                ? DeskResult.refused(new DeskRefusal.Missing("due"))
                : carryOut.handle(
                        new CarryOutInstruction.Command(
                                ApiValues.id("id", id),
                                DeskApi.text(given.task()),
                                new OrganisationId(DeskApi.id("unit", given.unit())),
                                Objects.requireNonNullElse(given.co(), List.<String>of()).stream()
                                        .map(unit -> new OrganisationId(DeskApi.id("co", unit)))
                                        .toList(),
                                due),
                        viewer);
        return new Became(DocumentJson.matter(DeskApi.done(result)));
    }
}
