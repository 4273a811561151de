package org.luoshi.platform.suggestions.year;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.bodies.Terms;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.run.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Takes what the last term left into the one that began (结转到新一届), each night: units are told of the promises they still
 * owe, and where the place asks for a written explanation its clock starts; where the office chose that another deputy rates
 * what a former one proposed, that deputy is named. May run any number of times: what was taken over once is left alone.
 */
@Service
public class CarryIntoTerm {
    private static final Logger LOG = LoggerFactory.getLogger(CarryIntoTerm.class);
    private static final Mover SYSTEM = new Mover("system", "系统", Set.of("system"), null, null, true);

    private final CarriedPromises carried;
    private final Matters matters;
    private final MoveMatter move;
    private final PassRating rating;
    private final Terms terms;
    private final CityDate date;

    CarryIntoTerm(
            CarriedPromises carried, Matters matters, MoveMatter move, PassRating rating, Terms terms, CityDate date) {
        this.carried = carried;
        this.matters = matters;
        this.move = move;
        this.rating = rating;
        this.terms = terms;
        this.date = date;
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Shanghai")
    void nightly() {
        terms.on(date.today()).ifPresent(this::handle);
    }

    /** Returns how many matters it moved. */
    public int handle(Term term) {
        LocalDate opened = term.span().from();
        long told = carried.promising(opened).stream()
                .flatMap(id -> matters.find(id).stream())
                .filter(matter -> asksForExplanation(matter, opened))
                .filter(matter -> tell(matter, term))
                .count();
        return (int) told + rating.handle(opened);
    }

    // law: 上海市代表建议规定 (2015) art. 22 — what is promised and unsolved when a term ends is explained in writing
    static boolean asksForExplanation(Matter matter, LocalDate opened) {
        return matter.run()
                .procedure()
                .clock(CarriedPromises.EXPLANATION)
                .flatMap(clock -> clock.ruleOn(opened))
                .isPresent();
    }

    private boolean tell(Matter matter, Term term) {
        Map<String, Value> what = Map.of(
                "term",
                Value.of("第" + term.number() + "届"),
                "opened-on",
                new Value.Day(term.span().from()));
        MoveResult result =
                move.handle(new MoveMatter.Command(matter.id(), matter.version(), "change-term", what), SYSTEM);
        if (!(result instanceof MoveResult.Done)) {
            LOG.warn("{} was not taken into the new term and is tried again tomorrow: {}", matter.number(), result);
        }
        return result instanceof MoveResult.Done;
    }
}
