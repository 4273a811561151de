package org.luoshi.platform.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs a matter that has ended for the archive (归档包), with the retention period its procedure states. A scan that is no
 * longer the one that came is not packed in silence: the package is refused.
 */
// law: 档案法 (2020) art. 14 — what has to be kept is handed over to the unit's archive in time
@Component
public class ArchiveMatter {
    private final DeskActs acts;
    private final MatterAccess access;
    private final StoredFiles files;
    private final OpenFile open;
    private final Journal journal;

    ArchiveMatter(DeskActs acts, MatterAccess access, StoredFiles files, OpenFile open, Journal journal) {
        this.acts = acts;
        this.access = access;
        this.files = files;
        this.open = open;
        this.journal = journal;
    }

    /** How long a matter of this kind is kept: {@code permanent}, {@code 30}, {@code 10}; empty where nobody decided. */
    public static Optional<String> retention(Matter matter) {
        return Optional.ofNullable(matter.run().procedure().settings().get("retention"))
                .map(List::getFirst);
    }

    /**
     * The package as a ZIP.
     *
     * @param documents papers of the matter by file name
     */
    public DeskResult<byte[]> handle(Matter matter, Map<String, byte[]> documents, Viewer by) {
        Act act = Act.on(OpenMatter.subject(matter.id()), "desk.archive", "number", matter.number());
        return acts.run(by, DeskRights.KEEP, act, () -> {
            if (!access.maySee(matter, Mover.of(by))) {
                return DeskResult.refused(new DeskRefusal.NotThere("document"));
            }
            if (matter.endedOn() == null) {
                return DeskResult.refused(new DeskRefusal.NotEnded());
            }
            return retention(matter).isEmpty()
                    ? DeskResult.refused(new DeskRefusal.NoRetention())
                    : packed(matter, documents);
        });
    }

    private DeskResult<byte[]> packed(Matter matter, Map<String, byte[]> documents) {
        ArchivePackage made = new ArchivePackage();
        List<String> names = new ArrayList<>();
        documents.forEach((name, content) -> {
            made.add("documents/" + name, content);
            names.add("documents/" + name);
        });
        for (StoredFile file : files.of(OpenMatter.subject(matter.id()))) {
            if (!(open.ofContext(file.id()) instanceof OpenFile.Result.Opened opened)) {
                return DeskResult.refused(new DeskRefusal.ScanChanged(file.name()));
            }
            String name = "files/" + file.shortHash() + "-" + file.name();
            made.add(name, read(opened));
            names.add(name);
        }
        made.add("journal.jsonl", lines(matter));
        made.add("index.html", index(matter, names));
        return DeskResult.done(made.zip());
    }

    private static byte[] read(OpenFile.Result.Opened opened) {
        try {
            return Files.readAllBytes(opened.content());
        } catch (IOException e) {
            throw new UncheckedIOException("content of " + opened.file().id() + " cannot be read", e);
        }
    }

    /** Every line of the matter's chain with its hash, as the journal keeps it. */
    private String lines(Matter matter) {
        StringBuilder text = new StringBuilder();
        for (Line line : journal.of(OpenMatter.subject(matter.id()))) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("seq", line.seq());
            fields.put("at", line.at().toString());
            fields.put("actor", line.actor().name());
            fields.put("role", line.actor().role());
            fields.put("action", line.action());
            fields.put("outcome", line.outcome().name());
            fields.put("reason", line.reason() == null ? "" : line.reason());
            fields.put("details", line.details());
            fields.put("previousHash", line.previousHash());
            fields.put("hash", line.hash());
            text.append(JsonMapper.shared().writeValueAsString(fields)).append('\n');
        }
        return text.toString();
    }

    /** Readable by any browser, now and later: no style, no script. */
    private static String index(Matter matter, List<String> names) {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>")
                .append(HtmlUtils.htmlEscape(matter.number()))
                .append("</title><h1>")
                .append(HtmlUtils.htmlEscape(matter.number() + " " + matter.title()))
                .append("</h1><table>");
        row(html, "事项", matter.run().procedure().title().zh());
        row(html, "立项", matter.openedOn().toString());
        row(html, "办结", String.valueOf(matter.endedOn()));
        row(html, "保管期限", words(retention(matter).orElse("")));
        html.append("</table><h2>材料</h2><ul>");
        names.forEach(name -> html.append("<li><a href=\"")
                .append(HtmlUtils.htmlEscape(name))
                .append("\">")
                .append(HtmlUtils.htmlEscape(name))
                .append("</a>"));
        html.append("</ul><h2>办理经过</h2><ol>");
        matter.run()
                .history()
                .forEach(happening -> html.append("<li>")
                        .append(happening.at().toString().replace('T', ' '))
                        .append(' ')
                        .append(HtmlUtils.htmlEscape(matter.run()
                                .procedure()
                                .event(happening.event())
                                .map(event -> event.title().zh())
                                .orElse(happening.event()))));
        return html.append("</ol><p><a href=\"journal.jsonl\">journal.jsonl</a> <a href=\"SHA256SUMS\">SHA256SUMS</a>")
                .toString();
    }

    private static void row(StringBuilder html, String label, String value) {
        html.append("<tr><th>").append(label).append("<td>").append(HtmlUtils.htmlEscape(value));
    }

    /** 永久、30年、10年. */
    // law: 机关文件材料归档范围和文书档案保管期限规定 (2006) — for ever, thirty years or ten
    private static String words(String retention) {
        return retention.equals("permanent") ? "永久" : retention + "年";
    }
}
