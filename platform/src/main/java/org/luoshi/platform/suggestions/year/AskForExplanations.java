package org.luoshi.platform.suggestions.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Service;

/**
 * Sets one day for every written explanation that is owed (统一定出书面说明期限): each matter is asked by an act of its own, with its
 * own line. Sent again with another day, that day holds for those who still owe it.
 */
@Service
public class AskForExplanations {
    private final CarriedPromises promises;
    private final Matters matters;
    private final MoveMatter move;

    AskForExplanations(CarriedPromises promises, Matters matters, MoveMatter move) {
        this.promises = promises;
        this.matters = matters;
        this.move = move;
    }

    /** How many matters were asked, and the numbers of those that refused it. */
    public record Asked(int asked, List<String> refused) {}

    public Asked handle(LocalDate opened, LocalDate by, Mover mover) {
        Map<Boolean, List<String>> told = promises.of(opened, mover).stream()
                .filter(CarriedPromises.Promise::owed)
                .map(CarriedPromises.Promise::number)
                .distinct()
                .collect(Collectors.partitioningBy(number -> ask(number, by, mover)));
        return new Asked(told.getOrDefault(true, List.of()).size(), told.getOrDefault(false, List.of()));
    }

    private boolean ask(String number, LocalDate by, Mover mover) {
        MatterId id = matters.byNumber(number).orElseThrow().id();
        long version = matters.version(id).orElseThrow();
        Map<String, Value> day = Map.of("explain-by", new Value.Day(by));
        return move.handle(new MoveMatter.Command(id, version, "ask-explanation", day), mover)
                instanceof MoveResult.Done;
    }
}
