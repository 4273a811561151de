package org.luoshi.platform.sessions.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.Agenda;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.decisions.Decision;
import org.luoshi.platform.sessions.votes.ClosedVote;
import org.luoshi.platform.sessions.votes.PollViews;
import org.luoshi.procedure.vote.Choice;

/**
 * A meeting as Popolo data: an event, its agenda, its motions with their vote events. Of a secret vote the totals alone; of
 * an open one every name on the roll, so that the counts are the roll's.
 */
final class PopoloJson {
    private PopoloJson() {}

    /** A closed vote with its roll; empty where the vote was secret. */
    record Vote(ClosedVote closed, List<PollViews.RollEntry> roll) {}

    static Map<String, @Nullable Object> event(
            Meeting meeting, String organisation, @Nullable Agenda agenda, List<Vote> votes, List<Decision> decisions) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("@type", "Event");
        event.put("id", meeting.id().toString());
        event.put("identifier", meeting.number());
        event.put("name", meeting.title());
        event.put("organization", Map.of("id", meeting.body().toString(), "name", organisation));
        event.put(
                "start_date",
                meeting.opensOn() == null ? null : meeting.opensOn().toString());
        event.put("location", meeting.place());
        event.put(
                "agenda",
                agenda == null
                        ? List.of()
                        : agenda.items().stream().map(PopoloJson::item).toList());
        event.put("motions", votes.stream().map(PopoloJson::motion).toList());
        event.put("decisions", decisions.stream().map(PopoloJson::decision).toList());
        return event;
    }

    private static Map<String, @Nullable Object> item(AgendaItem item) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", item.id().toString());
        json.put("order", item.place());
        json.put("description", item.title());
        json.put("classification", item.kind().voteKind());
        json.put("status", item.state().name().toLowerCase(java.util.Locale.ROOT));
        return json;
    }

    /** What was passed and made public, by its number; its motion is named even where the counts are not public. */
    private static Map<String, @Nullable Object> decision(Decision decision) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", decision.id().toString());
        json.put("identifier", decision.number().text());
        json.put("name", decision.title());
        json.put("date", decision.passedOn().toString());
        json.put("agenda_item", decision.item().toString());
        json.put("motion", decision.poll().toString());
        return json;
    }

    private static Map<String, @Nullable Object> motion(Vote vote) {
        ClosedVote closed = vote.closed();
        Map<String, @Nullable Object> motion = new LinkedHashMap<>();
        motion.put("@type", "Motion");
        motion.put("id", closed.id().toString());
        motion.put("text", closed.terms().title());
        motion.put("classification", closed.terms().kind().id());
        motion.put("requirement", closed.declare().en());
        motion.put("result", closed.passed() ? "pass" : "fail");
        motion.put("vote_events", List.of(voteEvent(vote)));
        return motion;
    }

    private static Map<String, @Nullable Object> voteEvent(Vote vote) {
        ClosedVote closed = vote.closed();
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("@type", "VoteEvent");
        event.put("method", closed.terms().method().code());
        event.put("result", closed.passed() ? "pass" : "fail");
        List<Map<String, Object>> counts = new ArrayList<>();
        counts.add(count("yes", closed.tally().votesFor()));
        counts.add(count("no", closed.tally().against()));
        counts.add(count("abstain", closed.tally().abstain()));
        counts.add(count("not voting", closed.tally().notVoting()));
        if (closed.tally().invalid() > 0) {
            counts.add(count("invalid", closed.tally().invalid()));
        }
        event.put("counts", counts);
        event.put("votes", vote.roll().stream().map(PopoloJson::named).toList());
        return event;
    }

    private static Map<String, Object> count(String option, int value) {
        return Map.of("option", option, "value", value);
    }

    private static Map<String, Object> named(PollViews.RollEntry entry) {
        return Map.of("option", option(entry.choice()), "voter", Map.of("name", entry.name(), "post", entry.post()));
    }

    private static String option(@Nullable Choice choice) {
        return choice == null
                ? "not voting"
                : switch (choice) {
                    case FOR -> "yes";
                    case AGAINST -> "no";
                    case ABSTAIN -> "abstain";
                };
    }
}
