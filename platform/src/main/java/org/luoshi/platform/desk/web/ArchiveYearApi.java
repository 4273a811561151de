package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.desk.ArchiveBatch;
import org.luoshi.platform.desk.ArchiveYear;
import org.luoshi.platform.desk.BatchAccess;
import org.luoshi.platform.desk.SealArchive;
import org.luoshi.platform.desk.TakeArchive;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The year's archive for programs (年度归档接口): what would be packed; batches begun, followed, undone, sealed and taken. */
@ApiDoor
class ArchiveYearApi {
    private final ArchiveYear archive;
    private final BatchAccess batches;
    private final SealArchive seal;
    private final TakeArchive take;

    ArchiveYearApi(ArchiveYear archive, BatchAccess batches, SealArchive seal, TakeArchive take) {
        this.archive = archive;
        this.batches = batches;
        this.seal = seal;
        this.take = take;
    }

    /**
     * A batch to be begun.
     *
     * @param id made by the program: sent twice it begins one
     */
    record Sent(@Nullable String id, @Nullable Integer year) {}

    /** With {@code check=true} every file is read and held against its hash. */
    @GetMapping("/documents/archive/years/{year}")
    ApiList<ArchiveJson.Candidate> preview(
            @PathVariable int year,
            @RequestParam(defaultValue = "false") boolean check,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        return ApiList.within(
                archive.preview(year, check, DeskApi.archivist(request)),
                cursor,
                limit,
                candidate -> candidate.matter().number(),
                ArchiveJson.Candidate::of);
    }

    /** By year, then by the day it was begun. */
    @GetMapping("/documents/archive/batches")
    ApiList<ArchiveJson.Batch> list(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        int asked = DeskApi.year(year);
        List<ArchiveBatch> all = batches.all(DeskApi.archivist(request)).stream()
                .filter(batch -> asked == 0 || batch.year() == asked)
                .toList();
        return ApiList.within(
                all,
                cursor,
                limit,
                batch -> batch.year() + " " + batch.begunOn() + " " + batch.id(),
                ArchiveJson.Batch::of);
    }

    /** The packing goes on behind the answer; {@code waiting} of the batch says how far it is. */
    @PostMapping("/documents/archive/batches")
    @ResponseStatus(HttpStatus.CREATED)
    ArchiveJson.Batch begin(@RequestBody Sent sent, HttpServletRequest request) {
        UUID id = DeskApi.id("id", sent.id());
        int year = DeskApi.year(sent.year() == null ? "" : sent.year().toString());
        DeskApi.done(archive.begin(id, year, Viewer.of(request)));
        return ArchiveJson.Batch.of(batch(id.toString(), request));
    }

    @GetMapping("/documents/archive/batches/{id}")
    ArchiveJson.Batch one(@PathVariable String id, HttpServletRequest request) {
        return ArchiveJson.Batch.of(batch(id, request));
    }

    @GetMapping("/documents/archive/batches/{id}/matters")
    ApiList<ArchiveJson.Item> matters(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        return ApiList.within(
                batch(id, request).items(), cursor, limit, ArchiveBatch.Item::number, ArchiveJson.Item::of);
    }

    @PostMapping("/documents/archive/batches/{id}/seal")
    ArchiveJson.Batch seal(@PathVariable String id, HttpServletRequest request) {
        return ArchiveJson.Batch.of(DeskApi.done(seal.handle(ApiValues.id("id", id), Viewer.of(request))));
    }

    @PostMapping("/documents/archive/batches/{id}/undo")
    ArchiveJson.Batch undo(@PathVariable String id, HttpServletRequest request) {
        return ArchiveJson.Batch.of(DeskApi.done(archive.undo(ApiValues.id("id", id), Viewer.of(request))));
    }

    @GetMapping(path = "/documents/archive/batches/{id}/files", produces = MediaType.ALL_VALUE)
    ResponseEntity<StreamingResponseBody> all(@PathVariable String id, HttpServletRequest request) {
        ArchiveBatch batch = sealed(id, request);
        return RegisterTable.stream(batch.year() + "年度归档.zip", out -> take.write(batch.id(), out));
    }

    /** Its index, its manifest: a file that stands beside the matters. */
    @GetMapping(path = "/documents/archive/batches/{id}/files/{name}", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String name, HttpServletRequest request) {
        byte[] content = take.one(sealed(id, request).id(), name).orElseThrow(() -> ApiValues.unknown("file", name));
        return RegisterTable.file(name, MediaType.APPLICATION_OCTET_STREAM, content);
    }

    private ArchiveBatch batch(String id, HttpServletRequest request) {
        return batches.find(ApiValues.id("id", id), DeskApi.archivist(request))
                .orElseThrow(() -> ApiValues.unknown("batch", id));
    }

    private ArchiveBatch sealed(String id, HttpServletRequest request) {
        ArchiveBatch batch = batch(id, request);
        if (batch.state() != ArchiveBatch.State.SEALED) {
            throw DeskApi.notSealed();
        }
        return batch;
    }
}
