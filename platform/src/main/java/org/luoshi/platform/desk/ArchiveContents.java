package org.luoshi.platform.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.OpenFile;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.OpenMatter;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the package of a matter (归档材料): papers, files, its journal, a list of them with the course of the matter. */
@Component
class ArchiveContents {
    private final StoredFiles files;
    private final OpenFile open;
    private final Journal journal;

    ArchiveContents(StoredFiles files, OpenFile open, Journal journal) {
        this.files = files;
        this.open = open;
        this.journal = journal;
    }

    /**
     * The parts in order; no two have a name in common.
     *
     * @param documents papers of the matter by file name
     */
    List<ArchivePart> of(Matter matter, Map<String, byte[]> documents) {
        List<ArchivePart> parts = new ArrayList<>();
        documents.forEach((name, content) -> parts.add(ArchivePart.made("documents/" + name, content)));
        int position = 0;
        for (StoredFile file : files.of(OpenMatter.subject(matter.id()))) {
            parts.add(ArchivePart.came("files/%03d-%s-%s".formatted(++position, file.shortHash(), file.name()), file));
        }
        List<String> names = parts.stream().map(ArchivePart::name).toList();
        parts.add(ArchivePart.made("journal.jsonl", lines(matter)));
        parts.add(ArchivePart.made(ArchiveIndex.CSV, ArchiveIndex.of(parts)));
        parts.add(ArchivePart.made("index.html", index(matter, names)));
        return parts;
    }

    /** Its bytes, proved against the hash that was written down. */
    byte[] read(ArchivePart part) {
        byte[] made = part.content();
        if (made != null) {
            return made;
        }
        FileId id = part.file();
        if (id == null
                || !(open.ofContext(id) instanceof OpenFile.Result.Opened(StoredFile file, var content))
                || !file.sha256().equals(part.sha256())) {
            throw new IllegalStateException("not as it was packed: " + part.name());
        }
        try {
            return Files.readAllBytes(content);
        } catch (IOException e) {
            throw new UncheckedIOException("content of " + id + " cannot be read", e);
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
        row(html, "保管期限", words(ArchiveMatter.retention(matter).orElse("")));
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
                                .orElse(happening.event())))
                        .append(carried(matter, happening)));
        return html.append(
                        "</ol><p><a href=\"journal.jsonl\">journal.jsonl</a> <a href=\"../SHA256SUMS\">SHA256SUMS</a>")
                .toString();
    }

    private static void row(StringBuilder html, String label, String value) {
        html.append("<tr><th>").append(label).append("<td>").append(HtmlUtils.htmlEscape(value));
    }

    /** 永久、30年、10年. */
    // law: 机关文件材料归档范围和文书档案保管期限规定 (2006) — for ever, thirty years or ten
    static String words(String retention) {
        return retention.equals("permanent") ? "永久" : retention + "年";
    }

    /** What the act carried, field by field; files stand among the material. */
    private static String carried(Matter matter, Happening happening) {
        StringBuilder html = new StringBuilder();
        matter.run().procedure().event(happening.event()).stream()
                .flatMap(event -> event.carries().stream())
                .forEach(field -> {
                    Value value = happening.carried().get(field.id());
                    if (value != null && !(value instanceof Value.Files) && !(value instanceof Value.Units)) {
                        html.append("<br>")
                                .append(HtmlUtils.htmlEscape(field.title().zh() + "：" + value.plain()));
                    }
                });
        return html.toString();
    }
}
