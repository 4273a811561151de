package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.platform.matters.MatterPeople;
import org.luoshi.platform.suggestions.points.PointAnswers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what only a suggestion knows when its run moves: replies, receipts, ratings, commitments, dates. */
@Component
class SuggestionRecords {
    private final Suggestions suggestions;
    private final HandlingRecords records;
    private final MatterPeople matters;
    private final Register register;
    private final SuggestionPoints points;

    SuggestionRecords(
            Suggestions suggestions,
            HandlingRecords records,
            MatterPeople matters,
            Register register,
            SuggestionPoints points) {
        this.suggestions = suggestions;
        this.records = records;
        this.matters = matters;
        this.register = register;
        this.points = points;
    }

    @EventListener
    void on(MatterMoved moved) {
        String procedure = moved.matter().run().procedure().id();
        if (!procedure.equals(Suggestion.Kind.SUGGESTION.procedure)
                && !procedure.equals(Suggestion.Kind.MOTION.procedure)) {
            return;
        }
        Carried carried = Carried.by(moved.happening());
        LocalDate today = moved.happening().at().toLocalDate();
        switch (moved.happening().event()) {
            case "submit", "receive-paper" -> submit(moved, carried, today);
            case "accept" -> accept(moved, carried, today);
            case "reply", "reply-again" -> reply(moved, carried, today);
            case "rate" -> records.rate(moved.matter().id(), rating(carried), today);
            case "decide-key" ->
                records.key(moved.matter().id(), carried.text("committee"), carried.text("ground"), today);
            case "conclude" -> records.concluded(moved.matter().id(), today);
            case "archive" -> records.archived(moved.matter().id(), today);
            case "report-fulfilment" ->
                records.fulfilled(moved.matter().id(), unit(moved), carried.text("evidence"), today);
            case "report-progress" ->
                records.progress(moved.matter().id(), unit(moved), carried.text("progress"), today);
            case "rate-commitment" ->
                records.commitmentRated(moved.matter().id(), carried.text("result"), carried.text("reason"), today);
            case "explain-change" ->
                records.explained(moved.matter().id(), unit(moved), carried.text("explanation"), today);
            case "confirm-implementation" -> records.implemented(moved.matter().id(), today);
            case "ask-secrecy" -> records.secrecyAsked(moved.matter().id(), carried.text("reason"));
            case "refuse-secrecy" -> records.secrecyDecided(moved.matter().id(), Suggestion.Secrecy.OPEN);
            case "grant-secrecy" -> keepSecret(moved.matter().id());
            case "carry-over" -> records.carriedOver(moved.matter().id());
            default -> {
                // the run alone knows the rest
            }
        }
    }

    private void submit(MatterMoved moved, Carried carried, LocalDate today) {
        Suggestion suggestion = suggestion(moved);
        suggestions.save(suggestion.submit(today, carried.text("congress").equals("in-session")));
    }

    // law: 山东省代表建议办理工作条例 (2017) art. 11 — what a deputy asks to be kept secret is kept by assigner and units
    private void keepSecret(MatterId id) {
        records.secrecyDecided(id, Suggestion.Secrecy.CONFIDENTIAL);
        matters.keepInside(id);
    }

    private void accept(MatterMoved moved, Carried carried, LocalDate today) {
        records.classify(moved.matter().id(), carried.text("category"));
        matters.classify(moved.matter().id(), carried.text("category"));
        register.enter(suggestion(moved), today);
    }

    private void reply(MatterMoved moved, Carried carried, LocalDate today) {
        Suggestion suggestion = suggestion(moved);
        HandlingRecords.Reply reply = new HandlingRecords.Reply(
                records.round(suggestion.id()),
                unit(moved),
                carried.text("class"),
                carried.text("text"),
                carried.text("signer"),
                carried.text("reasons"),
                today);
        records.reply(suggestion.id(), reply, recipients(moved, suggestion));
        points.answer(suggestion.id(), reply.round(), reply.unit(), PointAnswers.read(carried.text(PointRules.FIELD)));
        if (!carried.text("committed").isBlank()) {
            records.commit(suggestion.id(), reply, carried.text("committed"), carried.day("committed-until"));
        }
    }

    /** Every signer gets the reply, unless the place says that the lead passes it on. */
    private static List<String> recipients(MatterMoved moved, Suggestion suggestion) {
        List<String> rule = moved.matter().run().procedure().settings().getOrDefault("reply-to", List.of());
        List<String> people = new java.util.ArrayList<>(List.of(suggestion.lead()));
        if (!rule.contains("lead")) {
            suggestion.consents().forEach(s -> people.add(s.person()));
        }
        return people;
    }

    private static HandlingRecords.Rating rating(Carried carried) {
        return new HandlingRecords.Rating(carried.text("attitude"), carried.text("result"), carried.text("reason"));
    }

    private static String unit(MatterMoved moved) {
        @Nullable String unit = moved.happening().actor().unit();
        return Objects.requireNonNull(unit, "a unit acted, so it has an id");
    }

    private Suggestion suggestion(MatterMoved moved) {
        return suggestions
                .lock(moved.matter().id())
                .orElseThrow(() ->
                        new IllegalStateException("matter " + moved.matter().number() + " has no suggestion"));
    }
}
