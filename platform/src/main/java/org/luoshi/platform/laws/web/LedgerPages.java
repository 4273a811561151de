package org.luoshi.platform.laws.web;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.laws.ledger.Ledger;
import org.luoshi.platform.laws.ledger.LedgerAct;
import org.luoshi.platform.site.Stat;
import org.luoshi.platform.site.Tab;

/** The page of the ledger, as records. */
public final class LedgerPages {
    private LedgerPages() {}

    /** A clean-up: what goes into a plan, and what stays. */
    public record Cleanup(String campaign, List<Ledger.Concluded> planned, List<Ledger.Concluded> kept) {
        public int total() {
            return planned.size() + kept.size();
        }
    }

    /** One year; {@code cleanups} are those of every year, the latest first. */
    public record LedgerPage(
            int year,
            LocalDate today,
            List<Tab> years,
            List<Stat> stats,
            List<LedgerAct> acts,
            List<Cleanup> cleanups) {}
}
