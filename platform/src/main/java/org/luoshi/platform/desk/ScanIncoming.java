package org.luoshi.platform.desk;

import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Adds the scan of an incoming paper (扫描登记): its hash goes into the register. A later scan takes the place of the first. */
@Component
public class ScanIncoming {
    private final DeskActs acts;
    private final IncomingDocuments documents;
    private final Scans scans;

    ScanIncoming(DeskActs acts, IncomingDocuments documents, Scans scans) {
        this.acts = acts;
        this.documents = documents;
        this.scans = scans;
    }

    public DeskResult<StoredFile> handle(IncomingId id, Scans.Sent scan, Viewer by) {
        Subject subject = new Subject(IncomingDocument.SUBJECT, id.toString());
        return acts.run(
                by,
                DeskRights.KEEP,
                Act.on(subject, "incoming.scan", "name", scan.name()),
                () -> documents
                        .lock(id)
                        .map(document -> document.state() == IncomingDocument.State.OPEN
                                ? kept(document, scan, by)
                                : DeskResult.<StoredFile>refused(new DeskRefusal.Settled()))
                        .orElseGet(() -> DeskResult.refused(new DeskRefusal.NotThere("document"))));
    }

    private DeskResult<StoredFile> kept(IncomingDocument document, Scans.Sent scan, Viewer by) {
        DeskResult<StoredFile> result =
                scans.keep(new Subject(IncomingDocument.SUBJECT, document.id().toString()), scan, by);
        if (result instanceof DeskResult.Done<StoredFile>(StoredFile file)) {
            documents.scanned(document.id(), file.id(), file.sha256());
        }
        return result;
    }
}
