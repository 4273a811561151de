package org.luoshi.platform.laws.web;

import java.util.List;
import java.util.Map;
import org.luoshi.lawtext.library.NearTitles;
import org.luoshi.platform.laws.LawGraph;
import org.luoshi.platform.laws.LawGraph.Out;
import org.luoshi.platform.laws.web.LawPage.Misprint;

/** Cited titles that no text of the library has, one misprint away from exactly one that has (疑似误写的引用). */
final class Misprints {
    private Misprints() {}

    static List<Misprint> of(List<Out> citations, LawGraph graph) {
        List<String> unknown = citations.stream()
                .filter(citation -> citation.work().isEmpty() && !citation.own())
                .map(Out::title)
                .distinct()
                .toList();
        return unknown.isEmpty() ? List.of() : of(unknown, graph.titles());
    }

    private static List<Misprint> of(List<String> unknown, Map<String, String> works) {
        var titles = new NearTitles(works.keySet());
        return unknown.stream()
                .flatMap(title ->
                        titles.of(title).stream().map(near -> new Misprint(title, near, "/laws/" + works.get(near))))
                .toList();
    }
}
