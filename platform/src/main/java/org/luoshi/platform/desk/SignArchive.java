package org.luoshi.platform.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.exchange.CitySigner;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the index of a package and its manifest, which names every file with its hash, and signs it with the city's key
 * (归档目录、清单和签名). The index is a table and a paper; where no font here writes all of it, the paper is a DOCX and the
 * manifest says why.
 */
@Component
class SignArchive {
    private final CitySigner signer;
    private final Papers papers;
    private final SeriesRegister series;
    private final Messages messages;

    SignArchive(CitySigner signer, Papers papers, SeriesRegister series, Messages messages) {
        this.signer = signer;
        this.papers = papers;
        this.series = series;
        this.messages = messages;
    }

    /**
     * The parts beside the files and the signature; empty when the secret half of the key is not here.
     *
     * @param facts what else the manifest says of the package
     */
    Optional<ArchiveVolume.Signed> of(ArchiveVolume volume, Map<String, String> facts) {
        Map<String, String> known = new LinkedHashMap<>(facts);
        List<ArchivePart> made = new ArrayList<>(index(volume, known));
        ArchivePart manifest = ArchivePart.made(ArchiveVolume.MANIFEST, manifest(volume, made, known));
        made.add(manifest);
        byte[] content = manifest.content();
        return content == null
                ? Optional.empty()
                : signer.sign(content).map(signature -> new ArchiveVolume.Signed(made, signature, signer.publicKey()));
    }

    private List<ArchivePart> index(ArchiveVolume volume, Map<String, String> facts) {
        String issuer =
                series.outgoing().stream().map(Series::issuer).findFirst().orElse("");
        Paper paper = ArchiveIndex.paper(volume, issuer);
        ArchivePart printed = switch (papers.pdf(paper)) {
            case Rendering.Pdf pdf -> ArchivePart.made(ArchiveIndex.PDF, pdf.bytes());
            case Rendering.Unset unset -> {
                facts.put("noPdf", messages.text(Lang.ZH, unset.message(), unset.named()));
                yield ArchivePart.made(ArchiveIndex.DOCX, papers.docx(paper));
            }
        };
        return List.of(ArchivePart.made(ArchiveIndex.CSV, ArchiveIndex.of(volume)), printed);
    }

    private static String manifest(ArchiveVolume volume, List<ArchivePart> made, Map<String, String> known) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("format", "luoshi-archive-1");
        facts.put("year", volume.year());
        facts.put("day", volume.day().toString());
        facts.putAll(known);
        facts.put("matters", volume.matters().stream().map(SignArchive::matter).toList());
        List<ArchivePart> files = new ArrayList<>(made);
        files.addAll(volume.files());
        facts.put("files", files.stream().map(SignArchive::file).toList());
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
