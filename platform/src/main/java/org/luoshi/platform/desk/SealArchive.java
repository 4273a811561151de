package org.luoshi.platform.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.exchange.CitySigner;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals a batch (封存): its index is made, its manifest names every file with its hash and is signed with the city's key. From
 * then on the database lets nothing of it be changed or removed, and what was added would not stand in its manifest. Sealed twice the second is refused.
 */
@Component
public class SealArchive {
    static final String MANIFEST = "manifest.json";

    private final DeskActs acts;
    private final ArchiveBatches batches;
    private final BatchAccess access;
    private final CitySigner signer;
    private final Papers papers;
    private final SeriesRegister series;
    private final CityDate date;

    SealArchive(
            DeskActs acts,
            ArchiveBatches batches,
            BatchAccess access,
            CitySigner signer,
            Papers papers,
            SeriesRegister series,
            CityDate date) {
        this.acts = acts;
        this.batches = batches;
        this.access = access;
        this.signer = signer;
        this.papers = papers;
        this.series = series;
        this.date = date;
    }

    public DeskResult<ArchiveBatch> handle(UUID id, Viewer by) {
        Act act = Act.on(new Subject(ArchiveBatch.SUBJECT, id.toString()), "desk.archive-seal");
        return acts.run(by, DeskRights.ARCHIVE, act, () -> {
            Optional<ArchiveBatch> batch = batches.lock(id).filter(b -> access.maySee(b, by));
            if (batch.isEmpty()) {
                return DeskResult.refused(new DeskRefusal.NotThere("batch"));
            }
            DeskRefusal wrong = wrong(batch.get());
            return wrong == null ? sealed(batch.get()) : DeskResult.refused(wrong);
        });
    }

    private static @Nullable DeskRefusal wrong(ArchiveBatch batch) {
        if (batch.state() != ArchiveBatch.State.PACKING) {
            return new DeskRefusal.BatchClosed(batch.state());
        }
        int waiting = batch.in(ArchiveBatch.ItemState.WAITING).size();
        if (waiting > 0) {
            return new DeskRefusal.StillPacking(waiting);
        }
        return batch.packed().isEmpty() ? new DeskRefusal.NothingPacked() : null;
    }

    private DeskResult<ArchiveBatch> sealed(ArchiveBatch batch) {
        index(batch).forEach(part -> batches.addPart(batch.id(), null, part));
        ArchivePart manifest = ArchivePart.made(MANIFEST, manifest(batch));
        byte[] content = manifest.content();
        Optional<String> signature = content == null ? Optional.empty() : signer.sign(content);
        if (signature.isEmpty()) {
            return DeskResult.refused(new DeskRefusal.NoKey());
        }
        batches.addPart(batch.id(), null, manifest);
        batches.seal(batch.id(), date.today(), signature.get(), signer.publicKey());
        return DeskResult.done(batches.find(batch.id()).orElseThrow());
    }

    /** The index for a spreadsheet and as a paper; where no font writes Chinese, the paper is a DOCX. */
    private List<ArchivePart> index(ArchiveBatch batch) {
        String issuer =
                series.outgoing().stream().map(Series::issuer).findFirst().orElse("");
        var paper = ArchiveIndex.paper(batch, issuer);
        ArchivePart printed = papers.pdf(paper) instanceof Rendering.Pdf pdf
                ? ArchivePart.made("目录.pdf", pdf.bytes())
                : ArchivePart.made("目录.docx", papers.docx(paper));
        return List.of(ArchivePart.made("目录.csv", ArchiveIndex.of(batch)), printed);
    }

    private String manifest(ArchiveBatch batch) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", "luoshi-archive-1");
        facts.put("batch", batch.id().toString());
        facts.put("year", batch.year());
        facts.put("sealedOn", date.today().toString());
        facts.put("matters", batch.packed().stream().map(SealArchive::matter).toList());
        facts.put(
                "files",
                batches.parts(batch.id()).stream().map(SealArchive::file).toList());
        return JsonMapper.shared().writeValueAsString(facts);
    }

    private static Map<String, Object> matter(ArchiveBatch.Item item) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", item.number());
        facts.put("title", item.title());
        facts.put("procedure", item.procedure());
        facts.put("openedOn", item.openedOn().toString());
        facts.put("endedOn", item.endedOn().toString());
        facts.put("retention", item.retention());
        return facts;
    }

    private static Map<String, Object> file(ArchivePart part) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", part.name());
        facts.put("size", part.size());
        facts.put("sha256", part.sha256());
        return facts;
    }
}
