package org.luoshi.platform.intake;

import java.time.LocalDate;
import java.util.List;
import org.luoshi.platform.laws.ledger.Ledger;
import org.luoshi.platform.laws.ledger.LedgerAct;
import org.springframework.stereotype.Component;

/** The names in the city's own ledger of regulations (本市法规名称). */
@Component
class Regulations {
    private final Ledger ledger;

    Regulations(Ledger ledger) {
        this.ledger = ledger;
    }

    List<String> named() {
        return ledger.acts(LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31)).stream()
                .map(LedgerAct::title)
                .distinct()
                .toList();
    }
}
