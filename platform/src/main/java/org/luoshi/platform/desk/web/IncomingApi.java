package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.api.Cursor;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.IncomingDocument;
import org.luoshi.platform.desk.IncomingDocuments;
import org.luoshi.platform.desk.IncomingId;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.RegisterFilter;
import org.luoshi.platform.desk.RegisterIncoming;
import org.luoshi.platform.desk.ScanIncoming;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.desk.SettleIncoming;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** Documents that come in, for programs (收文接口): the register, one more, its scan, its file, its void. */
@ApiDoor
class IncomingApi {
    private final IncomingDocuments documents;
    private final RegisterIncoming register;
    private final ScanIncoming scans;
    private final SettleIncoming settle;
    private final InstructionRecords instructions;
    private final CityDate date;

    IncomingApi(
            IncomingDocuments documents,
            RegisterIncoming register,
            ScanIncoming scans,
            SettleIncoming settle,
            InstructionRecords instructions,
            CityDate date) {
        this.documents = documents;
        this.register = register;
        this.scans = scans;
        this.settle = settle;
        this.instructions = instructions;
        this.date = date;
    }

    /**
     * A document to be registered.
     *
     * @param id made by the program: sent twice it is registered once
     * @param received today when it is left out
     * @param urgency {@code NORMAL} when it is left out
     */
    record Sent(
            @Nullable String id,
            @Nullable String received,
            @Nullable String sender,
            @Nullable String senderNumber,
            @Nullable String title,
            @Nullable String urgency,
            @Nullable Integer pages) {
        private RegisterIncoming.Command command(LocalDate today) {
            return new RegisterIncoming.Command(
                    new IncomingId(DeskApi.id("id", id)),
                    ApiValues.day("received", DeskApi.text(received)).orElse(today),
                    DeskApi.text(sender),
                    DeskApi.text(senderNumber),
                    DeskApi.text(title),
                    DeskApi.text(urgency).isEmpty()
                            ? IncomingDocument.Urgency.NORMAL
                            : ApiValues.oneOf(IncomingDocument.Urgency.class, "urgency", DeskApi.text(urgency)),
                    pages);
        }
    }

    /** Why it is struck from the register. */
    record Reason(@Nullable String reason) {}

    @GetMapping("/documents/incoming")
    ApiList<DocumentJson.Incoming> list(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        DeskApi.reader(request);
        String after =
                Cursor.read(cursor, 1).map(place -> place.values().getFirst()).orElse("");
        RegisterFilter filter = DeskApi.filter(asked, "state");
        return ApiList.of(
                documents.after(after, filter, ApiList.limit(limit) + 1),
                limit,
                document -> Cursor.at(document.number()),
                DocumentJson.Incoming::of);
    }

    @GetMapping("/documents/incoming/{number}")
    DocumentJson.Incoming show(@PathVariable String number, HttpServletRequest request) {
        DeskApi.reader(request);
        return DocumentJson.Incoming.of(document(number));
    }

    @GetMapping("/documents/incoming/{number}/instructions")
    List<DocumentJson.Written> instructions(@PathVariable String number, HttpServletRequest request) {
        DeskApi.reader(request);
        return instructions.on(new Instruction.On.Incoming(document(number).id()));
    }

    @PostMapping("/documents/incoming")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson.Incoming register(@RequestBody Sent sent, HttpServletRequest request) {
        return DocumentJson.Incoming.of(DeskApi.done(register.handle(sent.command(date.today()), Viewer.of(request))));
    }

    @PostMapping(path = "/documents/incoming/{number}/scan", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DocumentJson.Incoming scan(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            HttpServletRequest request) {
        Viewer viewer = DeskApi.reader(request);
        Scans.Sent sent = DeskForms.scan(scan);
        DeskApi.done(
                sent == null
                        ? DeskResult.refused(new DeskRefusal.Missing("scan"))
                        : scans.handle(document(number).id(), sent, viewer));
        return DocumentJson.Incoming.of(document(number));
    }

    @PostMapping("/documents/incoming/{number}/file")
    DocumentJson.Incoming file(@PathVariable String number, HttpServletRequest request) {
        Viewer viewer = DeskApi.reader(request);
        return DocumentJson.Incoming.of(
                DeskApi.done(settle.file(document(number).id(), viewer)));
    }

    @PostMapping("/documents/incoming/{number}/void")
    DocumentJson.Incoming strike(@PathVariable String number, @RequestBody Reason why, HttpServletRequest request) {
        Viewer viewer = DeskApi.reader(request);
        return DocumentJson.Incoming.of(
                DeskApi.done(settle.strike(document(number).id(), DeskApi.text(why.reason()), viewer)));
    }

    private IncomingDocument document(String number) {
        return documents.byNumber(number).orElseThrow(() -> ApiValues.unknown("document", number));
    }
}
