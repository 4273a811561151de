package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Component;

/** Suggestions for tests, brought to a state as people bring them there, on days of the test's choosing. */
@Component
public class TestSuggestions {
    private static final Mover OFFICE = new Mover("office-account", "经办", Set.of("office"), null, null, true);

    private final DraftSuggestion draft;
    private final MoveMatter move;
    private final Matters matters;
    private final ChangeDraft change;
    private final Suggestions texts;
    private final CityDate date;

    TestSuggestions(
            DraftSuggestion draft,
            MoveMatter move,
            Matters matters,
            ChangeDraft change,
            Suggestions texts,
            CityDate date) {
        this.change = change;
        this.texts = texts;
        this.draft = draft;
        this.move = move;
        this.matters = matters;
        this.date = date;
    }

    /** Drafted by this person and not sent. */
    public Matter drafted(String person, LocalDate day, String title) {
        return drafted(person, day, title, Suggestion.Secrecy.OPEN);
    }

    /** Submitted by this person on that day. */
    public Matter submitted(String person, LocalDate day, String title) {
        return submit(drafted(person, day, title), person, day);
    }

    /** Drafted by this person, confirmed by these co-signers in their order, and submitted, all on that day. */
    public Matter submittedJointly(String person, List<String> signers, LocalDate day, String title) {
        Matter matter = drafted(person, day, title);
        int minute = 0;
        for (String signer : signers) {
            LocalDateTime at = day.atTime(10, minute++);
            date.valueAt(at, () -> change.invite(matter.id(), signer, "留任联名" + signer.substring(0, 4), deputy(person)));
            TextHash text = texts.find(matter.id()).orElseThrow().text().hash();
            date.valueAt(at, () -> change.coSign(matter.id(), text, deputy(signer)));
        }
        return submit(matter, person, day);
    }

    /** The same, to be kept from the public at the deputy's wish. */
    public Matter submittedInConfidence(String person, LocalDate day, String title) {
        return submit(drafted(person, day, title, Suggestion.Secrecy.CONFIDENTIAL), person, day);
    }

    /** Submitted, accepted and given to this unit as the lead, all on that day. */
    public Matter assigned(String person, String unit, LocalDate day, String title) {
        return assign(submitted(person, day, title), unit, day);
    }

    /** Accepted and given to this unit as the lead. */
    public Matter assign(Matter matter, String unit, LocalDate day) {
        move(matter, OFFICE, "accept", day, Map.of("category", Value.of("水务")));
        return move(matter, OFFICE, "assign", day, Map.of("units", Value.of(new Value.Assigned(unit, "lead"))));
    }

    /** Assigned, replied to as solved, rated and concluded, all on that day. */
    public Matter concluded(Matter submitted, String person, String unit, LocalDate day) {
        return concludedFrom(assign(submitted, unit, day), person, unit, day);
    }

    /** What is with its unit is replied to as solved, rated and concluded, all on that day. */
    public Matter concludedFrom(Matter assigned, String person, String unit, LocalDate day) {
        Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit, null, false);
        Matter matter = move(
                assigned,
                handler,
                "contact",
                day,
                Map.of("way", Value.of("visit"), "on", new Value.Day(day), "heard", Value.of("尽快")));
        matter = move(
                matter,
                handler,
                "reply",
                day,
                Map.of("class", Value.of("A"), "text", Value.of("泵站已经改造"), "signer", Value.of("张三")));
        Map<String, Value> rating = Map.of("attitude", Value.of("satisfied"), "result", Value.of("satisfied"));
        return move(move(matter, deputy(person), "rate", day, rating), OFFICE, "conclude", day, Map.of());
    }

    /** With its unit, contacted and replied to on that day: in the class given, a promise where it is B. */
    public Matter replied(Matter assigned, String unit, LocalDate day, String category) {
        Mover handler = new Mover("handler-account", "承办", Set.of("handler"), unit, null, false);
        Matter matter = move(
                assigned,
                handler,
                "contact",
                day,
                Map.of("way", Value.of("visit"), "on", new Value.Day(day), "heard", Value.of("尽快")));
        Map<String, Value> reply = new java.util.HashMap<>(
                Map.of("class", Value.of(category), "text", Value.of("泵站的改造"), "signer", Value.of("张三")));
        if (category.equals("B")) {
            reply.put("committed", Value.of("改造泵站"));
            reply.put("committed-until", new Value.Day(day.plusYears(3)));
        }
        return move(matter, handler, "reply", day, reply);
    }

    private Matter drafted(String person, LocalDate day, String title, Suggestion.Secrecy secrecy) {
        MatterId id = MatterId.fresh();
        DraftSuggestion.Command command = new DraftSuggestion.Command(
                id,
                new DraftSuggestion.Congress("test", "测试会议", day.getYear()),
                new DraftSuggestion.Deputy(person, "李一", "东岭代表团"),
                new Suggestion.Text(title, "暴雨时积水半米。", "请改造泵站。"),
                "",
                secrecy,
                secrecy == Suggestion.Secrecy.OPEN ? "" : "涉及个人隐私",
                Suggestion.Kind.SUGGESTION,
                new Source("congress-session", "test", "测试会议"),
                List.of());
        on(day, () -> draft.handle(command, deputy(person)));
        return matters.find(id).orElseThrow();
    }

    private Matter submit(Matter matter, String person, LocalDate day) {
        return move(matter, deputy(person), "submit", day, Map.of("congress", Value.of("between")));
    }

    private Matter move(Matter matter, Mover mover, String event, LocalDate day, Map<String, Value> carried) {
        long version = matters.version(matter.id()).orElseThrow();
        MoveResult result =
                on(day, () -> move.handle(new MoveMatter.Command(matter.id(), version, event, carried), mover));
        if (result instanceof MoveResult.Done(Matter moved)) {
            return moved;
        }
        throw new IllegalStateException(event + " of " + matter.number() + ": " + result);
    }

    private <T> T on(LocalDate day, Supplier<T> action) {
        return date.valueAt(day.atTime(10, 0), action);
    }

    private static Mover deputy(@Nullable String person) {
        return new Mover("deputy-account", "李一", Set.of("deputy"), null, person, false);
    }
}
