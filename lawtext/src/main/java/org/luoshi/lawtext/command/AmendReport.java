package org.luoshi.lawtext.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.luoshi.lawtext.amend.Amended;
import org.luoshi.lawtext.amend.Blame;
import org.luoshi.lawtext.amend.Finding;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.internal.Json;
import org.luoshi.lawtext.text.SourceText;
import org.luoshi.lawtext.text.Span;

/** What became of each instruction, as JSON; places are counted in characters of the decision, blame in those of the result. */
final class AmendReport {
    private final String decision;
    private final String result;

    private AmendReport(String decision, String result) {
        this.decision = decision;
        this.result = result;
    }

    static String of(Amended amended, SourceText decision) {
        var report = new AmendReport(decision.characters(), amended.text());
        var map = new LinkedHashMap<String, Object>();
        map.put("complete", amended.isComplete());
        map.put(
                "instructions",
                amended.outcomes().stream().map(report::instruction).toList());
        map.put("findings", amended.findings().stream().map(report::finding).toList());
        map.put("notes", amended.notes());
        map.put("blame", report.blame(amended.blame()));
        return Json.write(map);
    }

    private Map<String, Object> instruction(Outcome outcome) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", outcome.instruction().kind());
        map.put("target", outcome.instruction().target());
        map.put("status", outcome.status().sign());
        place(outcome.instruction().span(), decision, map);
        map.put("text", outcome.instruction().span().of(decision));
        map.put("reason", outcome.reason());
        if (!outcome.candidates().isEmpty()) {
            map.put("candidates", outcome.candidates());
        }
        return map;
    }

    private Map<String, Object> finding(Finding finding) {
        var map = new LinkedHashMap<String, Object>();
        map.put("kind", finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        place(finding.span(), decision, map);
        map.put("reason", finding.detail());
        return map;
    }

    private List<Map<String, Object>> blame(List<Blame> blame) {
        var all = new ArrayList<Map<String, Object>>();
        int at = 0;
        int characters = 0;
        for (Blame each : blame) {
            characters += result.codePointCount(at, each.span().start());
            int length = result.codePointCount(each.span().start(), each.span().end());
            all.add(Map.of("start", characters, "end", characters + length, "instruction", each.instruction()));
            characters += length;
            at = each.span().end();
        }
        return all;
    }

    private static void place(Span span, String text, Map<String, Object> map) {
        int start = text.codePointCount(0, span.start());
        map.put("start", start);
        map.put("end", start + text.codePointCount(span.start(), span.end()));
    }
}
