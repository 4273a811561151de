package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.desk.ArchiveMatter;
import org.luoshi.platform.desk.ArchivePapers;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A matter that has ended, packed for a program of the archive (归档包接口). */
@ApiDoor
class ArchiveApi {
    private final Matters matters;
    private final MatterAccess access;
    private final ArchiveMatter archive;
    private final ArchivePapers papers;

    ArchiveApi(Matters matters, MatterAccess access, ArchiveMatter archive, ArchivePapers papers) {
        this.matters = matters;
        this.access = access;
        this.archive = archive;
        this.papers = papers;
    }

    @PostMapping(path = "/documents/archive/{number}", produces = MediaType.ALL_VALUE)
    ResponseEntity<byte[]> pack(@PathVariable String number, HttpServletRequest request) {
        Viewer viewer = Viewer.of(request);
        Matter matter = matters.byNumber(number)
                .filter(m -> access.maySee(m, Mover.of(viewer)))
                .orElseThrow(() -> ApiValues.unknown("matter", number));
        byte[] zip = DeskApi.done(archive.handle(matter, papers.of(matter), viewer));
        return RegisterTable.file(number + ".zip", MediaType.APPLICATION_OCTET_STREAM, zip);
    }
}
