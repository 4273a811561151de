package org.luoshi.platform.suggestions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.suggestions.SimilarSuggestions;
import org.luoshi.platform.suggestions.paper.AttachScans.Attached;
import org.luoshi.platform.suggestions.paper.PaperDesk;
import org.luoshi.platform.suggestions.paper.PaperEntries;
import org.luoshi.platform.suggestions.paper.PaperEntry;
import org.luoshi.platform.suggestions.paper.PaperEntry.State;
import org.luoshi.platform.suggestions.paper.PaperFields;
import org.luoshi.platform.suggestions.paper.PaperProblem;
import org.luoshi.platform.suggestions.paper.PaperResult;
import org.luoshi.platform.suggestions.paper.ReadPapers;
import org.springframework.stereotype.Component;

/** Makes the pages of the desk of paper suggestions. */
@Component
class PapersPages {
    private static final int SHOWN = 500;

    private final PaperDesk desk;
    private final PaperEntries entries;
    private final Matters matters;
    private final SimilarSuggestions similar;

    PapersPages(PaperDesk desk, PaperEntries entries, Matters matters, SimilarSuggestions similar) {
        this.desk = desk;
        this.entries = entries;
        this.matters = matters;
        this.similar = similar;
    }

    PapersPage desk(State state, @Nullable Panel said, List<PaperResult.Flaw> refused, Frame frame) {
        List<PaperEntry> shown = entries.in(state);
        Map<State, Integer> counts = entries.counts();
        List<Tab> tabs = new ArrayList<>();
        counts.forEach((each, count) -> tabs.add(new Tab(
                frame.t("suggestions.paper.state." + each) + " " + count,
                "/suggestions/papers?state=" + each,
                each == state)));
        return new PapersPage(
                state.name(),
                tabs,
                batches(shown, state, frame),
                (int) shown.stream().filter(entry -> entry.scan() != null).count(),
                desk.blank().inSession(),
                said,
                refused.stream().limit(SHOWN).map(flaw -> flaw(flaw, frame)).toList());
    }

    private List<PapersPage.Batch> batches(List<PaperEntry> shown, State state, Frame frame) {
        PaperDesk.Look look = desk.look();
        Map<String, List<PaperEntry>> byBatch = new LinkedHashMap<>();
        shown.stream()
                .limit(SHOWN)
                .forEach(entry -> byBatch.computeIfAbsent(batch(entry), _ -> new ArrayList<>())
                        .add(entry));
        return byBatch.entrySet().stream()
                .map(each -> {
                    List<PapersPage.Line> lines = each.getValue().stream()
                            .map(entry -> line(entry, state == State.READ ? look.problems(entry) : List.of(), frame))
                            .toList();
                    PaperEntry first = each.getValue().getFirst();
                    return new PapersPage.Batch(
                            each.getKey(), first.by(), frame.moment(first.at()), lines, (int) lines.stream()
                                    .filter(line -> !line.flaws().isEmpty())
                                    .count());
                })
                .toList();
    }

    private static String batch(PaperEntry entry) {
        UUID batch = entry.batch();
        return batch == null ? "" : batch.toString();
    }

    private PapersPage.Line line(PaperEntry entry, List<PaperProblem> problems, Frame frame) {
        PaperEntry.Scan scan = entry.scan();
        return new PapersPage.Line(
                entry.href(),
                entry.fields().paper(),
                entry.fields().title(),
                entry.fields().lead(),
                entry.place(),
                scan == null ? "" : scan.name(),
                problems.stream()
                        .map(problem -> flaw(new PaperResult.Flaw(entry.place(), "", problem), frame))
                        .toList(),
                "");
    }

    static PapersPage.Flaw flaw(PaperResult.Flaw flaw, Frame frame) {
        PaperProblem problem = flaw.problem();
        Object[] args = problem.args().toArray();
        return new PapersPage.Flaw(
                flaw.title().isEmpty() ? flaw.place() : flaw.place() + " " + flaw.title(),
                frame.t("imports.suggestions." + problem.field()),
                frame.t(problem.messageKey(), args),
                frame.t(problem.messageKey() + ".remedy", args));
    }

    PapersPage.One one(PaperEntry entry, @Nullable Panel said, Frame frame) {
        PaperEntry.Scan scan = entry.scan();
        Map<String, String> problems = new LinkedHashMap<>();
        if (entry.state() != State.REGISTERED) {
            desk.look()
                    .problems(entry)
                    .forEach(problem -> problems.merge(
                            problem.field(),
                            frame.t(problem.messageKey(), problem.args().toArray()) + " "
                                    + frame.t(
                                            problem.messageKey() + ".remedy",
                                            problem.args().toArray()),
                            (one, other) -> one + " " + other));
        }
        return new PapersPage.One(
                entry.href(),
                entry.version(),
                entry.place(),
                entry.words(),
                typed(entry.fields()),
                problems,
                entry.source() == null
                        ? ""
                        : Objects.requireNonNull(entry.source()).href(),
                scan == null ? "" : scan.file().href(),
                scan == null ? "" : scan.name(),
                scan == null ? "" : scan.sha256(),
                matters.find(entry.id()).map(Matter::number).orElse(""),
                entry.state() != State.REGISTERED,
                entry.fields().title().isEmpty()
                        ? List.of()
                        : SimilarController.lines(
                                similar.to(entry.id(), entry.fields().text()), matters),
                said);
    }

    private static Map<String, String> typed(PaperFields fields) {
        return Map.of(
                "paper", fields.paper(),
                "title", fields.title(),
                "facts", fields.facts(),
                "proposal", fields.proposal(),
                "lead", fields.lead(),
                "signers", fields.signers(),
                "units", fields.units(),
                "category", fields.category(),
                "session", fields.inSession() ? "in-session" : "between",
                "received", fields.receivedOn().toString());
    }

    /** What an act of the desk says. */
    static Panel said(String act, PaperResult result, Frame frame) {
        return switch (result) {
            case PaperResult.Done(int papers) -> Panel.done(frame.t("suggestions.paper.done." + act, papers));
            case PaperResult.Wrong(var flaws) -> refused(frame, "wrong", flaws.size());
            case PaperResult.Nothing _ -> refused(frame, "nothing");
            case PaperResult.Registered(int papers) -> refused(frame, "registered", papers);
            case PaperResult.Stale _ -> refused(frame, "stale");
            case PaperResult.NotPermitted _ -> refused(frame, "not-permitted");
        };
    }

    static Panel said(ReadPapers.Taken taken, Frame frame) {
        if (taken.refused().isEmpty()) {
            return taken.papers() == 0
                    ? refused(frame, "no-file")
                    : Panel.done(frame.t("suggestions.paper.taken", taken.papers()));
        }
        List<String> lines = taken.refused().stream()
                .map(each -> each.name() + "：" + each.why().panel(frame).text())
                .toList();
        return Panel.refused(
                frame.t(
                                "suggestions.paper.taken-some",
                                taken.papers(),
                                taken.refused().size()) + " " + String.join("；", lines),
                "",
                taken.refused().getFirst().why().panel(frame).remedy());
    }

    static Panel said(List<Attached> attached, Frame frame) {
        int papers = 0;
        List<String> not = new ArrayList<>();
        for (Attached each : attached) {
            switch (each) {
                case Attached.Papers(var _, int n) -> papers += n;
                case Attached.NoPaper(String file) -> not.add(frame.t("suggestions.paper.no-paper", file));
                case Attached.NoScan(String file) -> not.add(frame.t("suggestions.paper.no-scan", file));
                case Attached.Refused(String file, var why) ->
                    not.add(file + "：" + why.panel(frame).text());
            }
        }
        String done = frame.t("suggestions.paper.attached", papers);
        if (attached.isEmpty()) {
            return refused(frame, "no-file");
        }
        return not.isEmpty()
                ? Panel.done(done)
                : Panel.refused(done + " " + String.join("；", not), "", frame.t("suggestions.paper.no-paper.remedy"));
    }

    private static Panel refused(Frame frame, String what, Object... args) {
        String key = "suggestions.paper.refused." + what;
        return Panel.refused(frame.t(key, args), "", frame.t(key + ".remedy", args));
    }

    static String href(String number) {
        return MatterLinks.under("/suggestions", number);
    }
}
