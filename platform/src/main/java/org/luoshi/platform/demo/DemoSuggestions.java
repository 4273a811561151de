package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.luoshi.platform.bodies.CongressSession;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.RelateMatters;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.notices.Inbox;
import org.luoshi.platform.suggestions.ChangeDraft;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.luoshi.platform.suggestions.MarkPoints;
import org.luoshi.platform.suggestions.MotionTurnedSuggestion;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.procedure.run.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The suggestions of 示例市: a closed year with 409 tabled items, all concluded, and a current year over all states,
 * played day by day through the real use cases. The same every time.
 */
@Component
class DemoSuggestions {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSuggestions.class);
    private static final int MOTIONS = 5;
    private static final int BATCH = 100;

    /** What happened before these days has been read: nobody signs in to a year of notices. */
    private static final int UNREAD_DAYS = 3;

    private final DraftSuggestion draft;
    private final ChangeDraft change;
    private final MoveMatter move;
    private final Matters matters;
    private final RelateMatters relate;
    private final DemoParts parts;
    private final DemoKeys keys;
    private final MarkPoints points;
    private final Inbox inbox;
    private final CityDate date;
    private final TransactionTemplate transaction;

    DemoSuggestions(
            DraftSuggestion draft,
            ChangeDraft change,
            MoveMatter move,
            Matters matters,
            RelateMatters relate,
            DemoParts parts,
            DemoKeys keys,
            MarkPoints points,
            Inbox inbox,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.draft = draft;
        this.change = change;
        this.move = move;
        this.matters = matters;
        this.relate = relate;
        this.parts = parts;
        this.keys = keys;
        this.points = points;
        this.inbox = inbox;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Plays everything before {@code today}. */
    void play(DemoCast cast, CongressSession closed, CongressSession current, LocalDate today) {
        DemoTopics topics = DemoTopics.load();
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < DemoYears.CLOSED_SUGGESTIONS - 1; i++) {
            stories.add(suggestion(cast, closed, topics.choose(i), i, DemoYears.closed(i), "closed", today));
        }
        for (int i = 0; i < DemoYears.MERGED; i++) {
            stories.add(twin(cast, closed, topics.choose(i * 31 + 2), i));
        }
        for (int i = 0; i < MOTIONS + 1; i++) {
            stories.add(motion(cast, closed, topics.choose(410 + i), i));
        }
        stories.add(fromMotion(cast, closed, topics.choose(410 + MOTIONS)));
        for (int i = 0; i < DemoYears.CURRENT_SUGGESTIONS; i++) {
            Story story =
                    suggestion(cast, current, topics.choose(i * 3 + 1), i, DemoYears.current(i), "current", today);
            stories.add(story.standingStillAfter(DemoYears.STAND_STILL.getOrDefault(i, "")));
            if (DemoYears.DIVIDED.contains(i)) {
                parts.divide(story, cast);
            }
        }
        stories.forEach(story -> keys.supervise(story, cast));
        stories.forEach(story -> mark(story, cast));
        List<Story.Act> acts = stories.stream()
                .flatMap(s -> s.acts.stream())
                .filter(a -> a.at().toLocalDate().isBefore(today))
                .sorted(Comparator.comparing(Story.Act::at))
                .toList();
        LOG.info("demo: playing {} acts of {} matters", acts.size(), stories.size());
        LocalDate lately = today.minusDays(UNREAD_DAYS);
        int read = (int) acts.stream()
                .takeWhile(a -> a.at().toLocalDate().isBefore(lately))
                .count();
        inBatches(acts.subList(0, read));
        cast.readers().forEach(inbox::markAllRead);
        inBatches(acts.subList(read, acts.size()));
    }

    private void inBatches(List<Story.Act> acts) {
        for (int from = 0; from < acts.size(); from += BATCH) {
            List<Story.Act> batch = acts.subList(from, Math.min(acts.size(), from + BATCH));
            transaction.executeWithoutResult(status -> batch.forEach(this::play));
        }
    }

    /** The office confirms what the text itself enumerates, when it registers it. */
    private void mark(Story story, DemoCast cast) {
        story.find("accept")
                .ifPresent(accepted -> story.run(accepted.at().plusMinutes(10), () -> {
                    List<String> found = points.proposed(story.matter);
                    if (!found.isEmpty()) {
                        points.handle(story.matter, found, cast.office());
                    }
                }));
    }

    private void play(Story.Act act) {
        switch (act) {
            case Story.Act.Move m -> date.at(m.at(), () -> move(m));
            case Story.Act.Do d -> date.at(d.at(), d.action());
        }
    }

    private void move(Story.Act.Move m) {
        long version = matters.version(m.matter()).orElseThrow();
        MoveResult result = move.handle(new MoveMatter.Command(m.matter(), version, m.event(), m.carried()), m.mover());
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException("the demo could not " + m.event() + " on " + m.at() + ": " + result);
        }
    }

    private Story suggestion(
            DemoCast cast,
            CongressSession session,
            DemoTopics.Chosen topic,
            int i,
            SuggestionStory.Turns turns,
            String year,
            LocalDate today) {
        MatterId id = id(year + "-" + i);
        Random random = new Random(id.value().getLeastSignificantBits());
        // the deputies with an account of their own see some of theirs in every state
        Deputy lead = cast.deputy(i % 11 == 0 ? i / 11 % 2 : i * 7 + (year.equals("closed") ? 2 : 5));
        LocalDate submitted = turns.inSession()
                ? session.opens().plusDays(random.nextInt(2))
                : year.equals("closed")
                        ? session.closes().plusDays(20 + random.nextInt(60))
                        : today.minusDays(random.nextInt(14));
        List<Deputy> signers = turns.joint() ? coSigners(cast, lead, i, 1 + random.nextInt(3)) : List.of();
        SuggestionStory teller = new SuggestionStory(
                id, cast, id.value().getMostSignificantBits(), topic, DemoCast.mover(lead), turns, submitted);
        Story story = teller.tell(false);
        story.acts.addAll(0, drafting(id, session, topic, lead, signers, submitted, Suggestion.Kind.SUGGESTION));
        return story;
    }

    /** Another deputy wrote the same; it is merged into the first and answered apart. */
    private Story twin(DemoCast cast, CongressSession session, DemoTopics.Chosen topic, int i) {
        Story story =
                suggestion(cast, session, topic, 2000 + i, DemoYears.closed(i * 34 + 1), "closed", session.closes());
        MatterId main = id("closed-" + (i * 31 + 2));
        int accepted = story.indexOf("accept");
        story.acts.add(
                accepted + 1,
                new Story.Act.Do(
                        story.acts.get(accepted).at().plusMinutes(20),
                        () -> relate.handle(
                                story.matter,
                                matters.find(main).orElseThrow().number(),
                                RelateMatters.Kind.MERGED,
                                true,
                                cast.office())));
        return story;
    }

    /** The motion the presidium treats as a suggestion goes its way as one. */
    private static Story fromMotion(DemoCast cast, CongressSession session, DemoTopics.Chosen topic) {
        MatterId id = MotionTurnedSuggestion.suggestionOf(id("motion-" + MOTIONS));
        Deputy lead = cast.deputy(MOTIONS * 31 + 5);
        return new SuggestionStory(id, cast, 77, topic, DemoCast.mover(lead), DemoYears.closed(1), session.closes())
                .tell(true);
    }

    private Story motion(DemoCast cast, CongressSession session, DemoTopics.Chosen topic, int i) {
        MatterId id = id("motion-" + i);
        Deputy lead = cast.deputy(i * 31 + 5);
        LocalDate day = session.opens();
        Story story = new Story(id);
        Mover mover = DemoCast.mover(lead);
        story.acts.addAll(
                drafting(id, session, topic, lead, coSigners(cast, lead, i, 10), day, Suggestion.Kind.MOTION));
        story.move(day.atTime(18, 0), "submit", mover, "congress", "in-session");
        LocalDate decided = session.closes();
        if (i == MOTIONS) {
            story.move(
                    decided.atTime(10, 0),
                    "turn-into-suggestion",
                    cast.office(),
                    "decided-on",
                    decided,
                    "reason",
                    "内容属于政府部门职责范围，宜作为建议交办。");
            return story;
        }
        story.move(decided.atTime(10, i), "refer", cast.office(), "committee", cast.committee(), "decided-on", decided);
        story.move(decided.plusDays(25).atTime(9, 30), "contact", cast.supervisor(), "heard", "提案代表介绍了调研情况，希望年内启动。");
        story.move(
                decided.plusDays(60).atTime(15, 0), "report-review", cast.supervisor(), "text", "建议由有关机关办理，并纳入年度计划。");
        story.move(
                decided.plusDays(70).atTime(10, 0),
                "assign",
                cast.office(),
                "units",
                new Value.Units(List.of(
                        new Value.Assigned(cast.unit(topic.topic().unit()).id(), "lead"))));
        story.move(
                decided.plusDays(140).atTime(10, 0),
                "reply",
                DemoCast.mover(cast.unit(topic.topic().unit())),
                "class",
                "A",
                "text",
                "已经办理：" + topic.topic().done() + "。",
                "signer",
                "单位主要负责人");
        story.move(decided.plusDays(160).atTime(10, 0), "conclude", cast.office(), "note", "专门委员会同意办理报告。");
        story.move(decided.plusDays(165).atTime(10, 0), "archive", cast.office());
        return story;
    }

    private List<Story.Act> drafting(
            MatterId id,
            CongressSession session,
            DemoTopics.Chosen topic,
            Deputy lead,
            List<Deputy> signers,
            LocalDate submitted,
            Suggestion.Kind kind) {
        List<Story.Act> acts = new ArrayList<>();
        LocalDateTime begun = submitted.minusDays(9).atTime(20, 0);
        acts.add(new Story.Act.Do(
                begun, () -> draft.handle(command(id, session, topic, lead, signers, kind), DemoCast.mover(lead))));
        for (Deputy signer : signers) {
            acts.add(new Story.Act.Do(
                    begun.plusDays(2).plusMinutes(acts.size()),
                    () -> change.coSign(id, topic.text().hash(), DemoCast.mover(signer))));
        }
        return acts;
    }

    private static DraftSuggestion.Command command(
            MatterId id,
            CongressSession session,
            DemoTopics.Chosen topic,
            Deputy lead,
            List<Deputy> signers,
            Suggestion.Kind kind) {
        String label = "市" + session.code();
        return new DraftSuggestion.Command(
                id,
                new DraftSuggestion.Congress(
                        session.id().toString(), label, session.opens().getYear()),
                deputy(lead),
                topic.text(),
                "",
                Suggestion.Secrecy.OPEN,
                "",
                kind,
                new Source("congress-session", session.id().toString(), label),
                signers.stream().map(DemoSuggestions::deputy).toList());
    }

    private static DraftSuggestion.Deputy deputy(Deputy deputy) {
        return new DraftSuggestion.Deputy(
                deputy.person().id().toString(),
                deputy.person().name(),
                deputy.delegation().name());
    }

    private static List<Deputy> coSigners(DemoCast cast, Deputy lead, int i, int count) {
        List<Deputy> signers = new ArrayList<>();
        for (int n = 1; signers.size() < count; n++) {
            Deputy candidate = cast.deputy(i * 7 + n * 13 + 1);
            if (!candidate.equals(lead) && !signers.contains(candidate)) {
                signers.add(candidate);
            }
        }
        return signers;
    }

    private static MatterId id(String name) {
        return new MatterId(UUID.nameUUIDFromBytes(("demo " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
