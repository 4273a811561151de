package org.luoshi.platform.intake.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.intake.Draft;
import org.luoshi.platform.intake.DraftId;
import org.luoshi.platform.intake.DraftKind;
import org.luoshi.platform.intake.SourceId;
import org.luoshi.reading.draft.Act;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Commitment;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Figure;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.Page;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;

/** Drafts of one page, in its order (草拟). */
public final class Drafting {
    private final SourceId source;
    private final Page page;
    private final LocalDate today;
    private final List<Draft> drafts = new ArrayList<>();

    /** A page, and the day it came in, which stands in for a year nothing prints. */
    public Drafting(SourceId source, Page page, LocalDate today) {
        this.source = source;
        this.page = page;
        this.today = today;
    }

    /** Everything found, and the regulations of the ledger that are named. */
    public List<Draft> with(List<String> regulations) {
        page.reports().forEach(this::report);
        regulations.forEach(this::name);
        return List.copyOf(drafts);
    }

    private void report(Report report) {
        switch (report.kind()) {
            case SESSION -> session(report);
            case CONFERENCE -> conference(report);
            case COOPERATION -> report.commitments().forEach(commitment -> joint(report, commitment));
            case VISIT, RESEARCH -> visit(report);
            case OVERVIEW -> {}
        }
        report.figures().forEach(figure -> figure(report, figure));
    }

    private void session(Report report) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("body", Guesses.organ(report.meeting().body()));
        var session = report.meeting().session();
        facts.put("ordinal", session == null ? "" : Objects.toString(session.ordinal(), ""));
        facts.put("day", day(report));
        Words at = session == null ? report.title() : session.words();
        DraftId head = add(null, DraftKind.SESSION, at, facts).id();
        for (Item item : report.items()) {
            if (item.act() != Act.CONVEY && item.act() != Act.DEPLOY) {
                item(head, item);
            }
        }
        report.commitments().forEach(commitment -> task(head, report, commitment));
    }

    private void item(DraftId head, Item item) {
        String title = item.object().value();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", title);
        facts.put("itemKind", Guesses.kind(title, item.act()).name());
        facts.put("mode", Guesses.mode(item.act()).name());
        facts.put("reporter", Guesses.reporter(title));
        facts.put("votes", Guesses.votes(item.act()) ? "yes" : "");
        add(head, DraftKind.AGENDA_ITEM, item.object(), facts);
    }

    private void conference(Report report) {
        Map<String, String> facts = new LinkedHashMap<>();
        Words body = report.meeting().body();
        facts.put("title", body == null ? report.title().value() : body.value());
        facts.put("day", day(report));
        facts.put("conveyed", items(report, Act.CONVEY));
        facts.put("deployed", items(report, Act.DEPLOY));
        facts.put("speakers", speakers(report));
        DraftId head = add(null, DraftKind.CONFERENCE, body == null ? report.title() : body, facts)
                .id();
        report.commitments().forEach(commitment -> task(head, report, commitment));
    }

    private static String items(Report report, Act act) {
        return report.items().stream()
                .filter(item -> item.act() == act)
                .map(item -> item.object().value())
                .collect(Collectors.joining("\n"));
    }

    private static String speakers(Report report) {
        List<String> presiding =
                report.meeting().presiding().stream().map(Words::value).toList();
        return report.meeting().attending().stream()
                .filter(attendee -> attendee.office() != null)
                .map(attendee -> attendee.name().value() + "，" + office(attendee) + "，"
                        + (presiding.contains(attendee.name().value()) ? "主持" : "讲话"))
                .collect(Collectors.joining("\n"));
    }

    private static String office(Attendee attendee) {
        Words office = attendee.office();
        return office == null ? "" : office.value();
    }

    private void task(DraftId head, Report report, Commitment commitment) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("text", commitment.text().value());
        facts.put("owner", value(commitment.owner()));
        facts.put("due", Guesses.day(commitment.deadline(), event(report)));
        add(head, DraftKind.TASK, commitment.text(), facts);
    }

    private void joint(Report report, Commitment commitment) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("title", commitment.text().value());
        facts.put("owner", value(commitment.owner()));
        facts.put("due", Guesses.day(commitment.deadline(), event(report)));
        facts.put("batch", commitment.text().value().contains("问题") ? "PROBLEM" : "PROJECT");
        add(null, DraftKind.JOINT_ITEM, commitment.text(), facts);
    }

    private void visit(Report report) {
        Map<String, String> facts = new LinkedHashMap<>();
        List<Guesses.Stop> stops =
                Guesses.stops(page.raw(), report.span().start(), report.span().end());
        Attendee leader = report.meeting().attending().stream().findFirst().orElse(null);
        String post = leader == null ? "" : office(leader);
        facts.put("title", report.title().value());
        facts.put("visitKind", post.contains("人大") ? "STANDING_COMMITTEE" : "GOVERNMENT_HEAD");
        facts.put("organ", post.contains("市长") ? "市人民政府" : "");
        facts.put("leader", leader == null ? "" : leader.name().value());
        facts.put("leaderPost", post);
        facts.put("day", day(report));
        facts.put("stops", stops.stream().map(Guesses.Stop::name).collect(Collectors.joining("\n")));
        DraftId head = add(null, DraftKind.VISIT, report.title(), facts).id();
        for (Commitment commitment : report.commitments()) {
            instruction(head, report, commitment, facts.get("leader"), stops);
        }
    }

    private void instruction(
            DraftId head, Report report, Commitment commitment, @Nullable String speaker, List<Guesses.Stop> stops) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("text", commitment.text().value());
        facts.put("speaker", speaker == null ? "" : speaker);
        facts.put("owner", value(commitment.owner()));
        facts.put("due", Guesses.day(commitment.deadline(), event(report)));
        facts.put(
                "stop",
                stops.stream()
                        .filter(stop -> stop.at() <= commitment.text().span().start())
                        .reduce((_, later) -> later)
                        .map(Guesses.Stop::name)
                        .orElse(""));
        add(head, DraftKind.INSTRUCTION, commitment.text(), facts);
    }

    private void figure(Report report, Figure figure) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("value", figure.value().toPlainString());
        facts.put("unit", figure.unit());
        facts.put("subject", figure.subject());
        facts.put("status", figure.status() == null ? "" : figure.status());
        facts.put("day", day(report));
        add(null, DraftKind.FIGURE, figure.words(), facts);
    }

    private void name(String title) {
        NameMatch.find(page.raw(), title).ifPresent(place -> {
            Span span = new Span(place.start(), place.end());
            drafts.add(Draft.open(
                    source,
                    drafts.size() + 1,
                    null,
                    DraftKind.NAME,
                    span.start(),
                    span.end(),
                    span.of(page.raw()),
                    Map.of("regulation", title),
                    place.exact() ? "ledger-name" : "ledger-name-one-character",
                    Draft.RULES));
        });
    }

    private Draft add(@Nullable DraftId head, DraftKind kind, Words words, Map<String, String> facts) {
        Draft draft = Draft.open(
                source,
                drafts.size() + 1,
                head,
                kind,
                words.span().start(),
                words.span().end(),
                words.raw(),
                facts,
                words.rule().id(),
                Draft.RULES);
        drafts.add(draft);
        return draft;
    }

    private static String value(@Nullable Words words) {
        return words == null ? "" : words.value();
    }

    private String day(Report report) {
        LocalDate day = event(report);
        return day == null ? "" : day.toString();
    }

    /** The day of what happened; without a printed year that of the day it came in, which a person confirms. */
    private @Nullable LocalDate event(Report report) {
        Day day = report.date();
        if (day == null) {
            return null;
        }
        LocalDate date = day.date();
        return date != null || day.year() != null
                ? date
                : new Day(today.getYear(), day.month(), day.dayOfMonth(), day.words()).date();
    }
}
