package org.luoshi.platform.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.Source;
import org.luoshi.platform.suggestions.DraftSuggestion;
import org.luoshi.platform.suggestions.Suggestion;
import org.luoshi.procedure.run.Value;

/** The life of one suggestion through the server's own use cases, from draft to archive, or up to a step before. */
final class Life {
    /** The steps that are measured, in order; each is one use case and one transaction. */
    static final List<String> STEPS =
            List.of("draft", "submit", "accept", "forward", "dispatch", "contact", "reply", "rate", "conclude");

    /** And the one after them. */
    static final String ARCHIVE = "archive";

    private final DraftSuggestion draft;
    private final MoveMatter move;
    private final CityDate date;

    Life(DraftSuggestion draft, MoveMatter move, CityDate date) {
        this.draft = draft;
        this.move = move;
        this.date = date;
    }

    /** A suggestion that has lived. */
    record Lived(MatterId id, String number, Cast cast) {
        String series() {
            return number.substring(0, number.lastIndexOf('-') + 1);
        }
    }

    /** What is done before and after each step. */
    interface Watch {
        void around(String step, Runnable act);
    }

    /** Lives up to and including the step {@code last}, everything on one day. */
    Lived until(String last, Cast cast, LocalDate day, Watch watch) {
        MatterId id = MatterId.fresh();
        String[] number = {""};
        long version = 0;
        for (String step : Stream.concat(STEPS.stream(), Stream.of(ARCHIVE)).toList()) {
            long now = version;
            Runnable act = step.equals("draft")
                    ? () -> number[0] = drafted(id, cast, day)
                    : () -> moved(id, now, step, cast, day);
            watch.around(step, () -> date.at(day.atTime(10, 0), act));
            version += step.equals("draft") ? 0 : 1;
            if (step.equals(last)) {
                break;
            }
        }
        return new Lived(id, number[0], cast);
    }

    /** A whole life; each step's time goes to its own list. */
    Lived whole(Cast cast, LocalDate day, Map<String, Times> times) {
        return until("conclude", cast, day, timed(times));
    }

    private static Watch timed(Map<String, Times> times) {
        return (step, act) -> {
            long began = System.nanoTime();
            act.run();
            times.computeIfAbsent(step, _ -> new Times()).add(System.nanoTime() - began);
        };
    }

    private String drafted(MatterId id, Cast cast, LocalDate day) {
        DraftSuggestion.Result result = draft.handle(
                new DraftSuggestion.Command(
                        id,
                        new DraftSuggestion.Congress("15-2", "市15-2", day.getYear()),
                        new DraftSuggestion.Deputy(cast.person(), cast.deputyName(), "东岭代表团"),
                        new Suggestion.Text("关于改造下穿通道积水点的建议", "暴雨时积水半米，行人绕行两公里。", "请在汛前改造泵站。"),
                        "",
                        Suggestion.Secrecy.OPEN,
                        "",
                        Suggestion.Kind.SUGGESTION,
                        new Source("congress-session", "15-2", "市15-2"),
                        List.of()),
                cast.deputy());
        if (result instanceof DraftSuggestion.Result.Drafted drafted) {
            return drafted.number();
        }
        throw new IllegalStateException("not drafted: " + result);
    }

    private void moved(MatterId id, long version, String event, Cast cast, LocalDate day) {
        Map<String, Value> carried = new LinkedHashMap<>();
        MoveResult result = move.handle(
                new MoveMatter.Command(id, version, event, carried), mover(event, cast, day, carried::putAll));
        if (!(result instanceof MoveResult.Done)) {
            throw new IllegalStateException(event + ": " + result);
        }
    }

    /** Who does it, and what it carries. */
    private static Mover mover(String event, Cast cast, LocalDate day, Consumer<Map<String, Value>> carried) {
        carried.accept(
                switch (event) {
                    case "submit" -> Map.of("congress", Value.of("between"));
                    case "accept" -> Map.of("category", Value.of("水务"));
                    case "dispatch" -> Map.of("units", Value.of(new Value.Assigned(cast.unit(), "lead")));
                    case "contact" ->
                        Map.of("way", Value.of("visit"), "on", Value.of(day), "heard", Value.of("希望雨季前完成"));
                    case "reply" ->
                        Map.of("class", Value.of("A"), "text", Value.of("泵站已经改造完成，通道不再积水。"), "signer", Value.of("李四"));
                    case "rate" -> Map.of("attitude", Value.of("satisfied"), "result", Value.of("satisfied"));
                    default -> Map.of();
                });
        return switch (event) {
            case "submit", "rate" -> cast.deputy();
            case "accept", "forward", "conclude", ARCHIVE -> Cast.office();
            case "dispatch" -> Cast.government();
            default -> cast.handler();
        };
    }
}
