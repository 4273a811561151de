package org.luoshi.platform.sessions.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Need;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.documents.Papers;
import org.luoshi.platform.documents.PrintedPage;
import org.luoshi.platform.documents.PrintedPage.Line;
import org.luoshi.platform.documents.Rendering;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Sitting;
import org.luoshi.platform.sessions.TestSessions;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions, announcements and minutes as they come out of the printer: in the box of GB/T 9704, each digit a field's. */
@PlatformTest
class PrintedDecisionsTest {
    private static final Decision.Deputies COUNT = new Decision.Deputies(401, 399);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Autowired
    TestSessions sessions;

    @Autowired
    Votes votes;

    @Autowired
    PutDraft putDraft;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionPapers papers;

    @Autowired
    Minutes minutes;

    @Autowired
    Papers press;

    @Test
    void standInTheTypeAreaWithTwentyTwoLinesOfTwentyEightCharacters() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            Decision decision = passed(meeting, "文".repeat(28 * 60));
            List<Line> lines = printed(papers.decision(decision));
            insideTheTypeArea(lines);
            List<Line> second = lines.stream()
                    .filter(line -> line.page() == 2 && line.text().startsWith("文"))
                    .toList();
            assertThat(second).hasSize(22).allSatisfy(line -> {
                assertThat(line.text()).hasSize(28);
                assertThat(line.left()).isCloseTo(28, within(0.5));
                assertThat(line.right()).isCloseTo(184, within(0.5));
            });
            insideTheTypeArea(printed(papers.announcement(decision)));
            insideTheTypeArea(printed(minutes.of(meeting)));
        });
    }

    @Test
    void followTheirFieldsInEveryDigit() {
        Meeting meeting = meeting();
        sessions.onTheDay(() -> {
            Decision passed = passed(meeting, "部门应当及时答复。");
            Decision decision = with(passed, passed.number(), passed.passedOn(), COUNT);
            Decision numbered = with(
                    decision,
                    new DocumentNumber(decision.number().issuerCode(), 2026, 7788),
                    decision.passedOn(),
                    COUNT);
            Decision dated = with(decision, decision.number(), LocalDate.of(2031, 11, 19), COUNT);
            Decision counted =
                    with(decision, decision.number(), decision.passedOn(), new Decision.Deputies(9911, 9922));

            String serial = "" + decision.number().serial();
            assertThat(numbers(papers.announcement(decision)).keySet())
                    .isSubsetOf("2026", serial, "3", "26", "401", "399");
            follows(papers::announcement, decision, numbered, Map.of(serial, "7788"));
            follows(papers::announcement, decision, dated, Map.of("3", "11", "26", "19"));
            follows(papers::announcement, decision, counted, Map.of("401", "9911", "399", "9922"));
            assertThat(numbers(papers.decision(decision)).keySet()).isSubsetOf("2026", serial, "3", "26");
            follows(papers::decision, decision, numbered, Map.of(serial, "7788"));
            follows(papers::decision, decision, dated, Map.of("3", "11", "26", "19"));
        });
    }

    @Test
    void haveNoNumberInTheMinutesThatIsNoCount() {
        Meeting meeting = sessions.inSession(sessions.committee(unlike(), 7), 6);
        sessions.onTheDay(() -> {
            AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
            votes.on(meeting, item, 4);
            Decision decision = decisions.of(item.id()).orElseThrow();
            Set<String> fields = Stream.of(
                            decision.number().year(),
                            decision.number().serial(),
                            decision.passedOn().getMonthValue(),
                            decision.passedOn().getDayOfMonth())
                    .map(String::valueOf)
                    .collect(Collectors.toCollection(HashSet::new));
            fields.add(meeting.number().replaceAll("^.*-0*", ""));
            // all members, present, absent; each vote's for, against, abstain, not voting, and more than half
            fields.addAll(Set.of("7", "6", "1", "4", "0", "2", "3"));
            Map<String, Long> said = numbers(minutes.of(meeting));
            assertThat(said.keySet())
                    .isSubsetOf(fields)
                    .contains("7", "6", "1", "4", "" + decision.number().serial());
        });
    }

    /** Each place where the old number stood has the new one, as often, and nothing else moved. */
    private static void follows(
            Function<Decision, Paper> paper, Decision before, Decision after, Map<String, String> changed) {
        Map<String, Long> old = numbers(paper.apply(before));
        Map<String, Long> now = numbers(paper.apply(after));
        changed.forEach((was, is) -> {
            assertThat(old).as(was).containsKey(was);
            assertThat(now.get(is)).as(is).isEqualTo(old.get(was));
            assertThat(now).as(was).doesNotContainKey(was);
        });
    }

    private static Decision with(Decision of, DocumentNumber number, LocalDate passedOn, Decision.Deputies deputies) {
        return new Decision(
                of.id(),
                of.meeting(),
                of.item(),
                of.poll(),
                of.body(),
                number,
                of.title(),
                of.kind(),
                passedOn,
                of.draft(),
                of.forCongress(),
                deputies);
    }

    private Meeting meeting() {
        return sessions.inSession(sessions.committee(unlike(), 5), 5);
    }

    /** A place of its own without a digit in its name. */
    private static String unlike() {
        return UUID.randomUUID()
                        .toString()
                        .chars()
                        .filter(Character::isLetterOrDigit)
                        .limit(8)
                        .mapToObj(c -> String.valueOf((char) ('山' + c)))
                        .collect(Collectors.joining())
                + "市";
    }

    private Decision passed(Meeting meeting, String text) {
        AgendaItem item = votes.agenda(meeting, ItemKind.DECISION).getFirst();
        putDraft.handle(meeting.id(), item.id(), text, Sitting.OFFICE).orThrow();
        votes.on(meeting, item, 5);
        return decisions.of(item.id()).orElseThrow();
    }

    private List<Line> printed(Paper paper) {
        return switch (press.pdf(paper)) {
            case Rendering.Pdf pdf -> read(pdf.bytes());
            case Rendering.Unset none -> {
                Need.BROWSER.met(false, "no typeface for it: " + none.named());
                yield List.of();
            }
        };
    }

    private static List<Line> read(byte[] pdf) {
        try {
            return PrintedPage.lines(pdf);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insideTheTypeArea(List<Line> lines) {
        assertThat(lines).isNotEmpty();
        lines.stream().filter(line -> !line.text().startsWith("— ")).forEach(line -> {
            assertThat(line.left()).as(line.text()).isGreaterThan(27);
            assertThat(line.right()).as(line.text()).isLessThan(185);
            assertThat(line.baseline()).as(line.text()).isBetween(37.0, 262.0);
        });
    }

    /** The numbers a paper shows, each with how often. */
    private static Map<String, Long> numbers(Paper paper) {
        LocalDate signed = Objects.requireNonNull(paper.date());
        String text = String.join(
                "\n",
                paper.title(),
                paper.number().text(),
                paper.body().toString().replaceAll("员\\d", "员"),
                signed.getYear() + "年" + signed.getMonthValue() + "月" + signed.getDayOfMonth() + "日");
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.groupingBy(number -> number, TreeMap::new, Collectors.counting()));
    }
}
