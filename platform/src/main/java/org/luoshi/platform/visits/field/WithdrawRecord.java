package org.luoshi.platform.visits.field;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.VisitResult;
import org.luoshi.platform.visits.WithdrawEntry;
import org.springframework.stereotype.Service;

/**
 * Takes back a record that a phone made (撤回). One that never came here is withdrawn by not coming. May be sent twice.
 */
@Service
class WithdrawRecord {
    private final WithdrawEntry withdraw;
    private final FieldReceipts receipts;
    private final FieldParts parts;

    WithdrawRecord(WithdrawEntry withdraw, FieldReceipts receipts, FieldParts parts) {
        this.withdraw = withdraw;
        this.receipts = receipts;
        this.parts = parts;
    }

    /** Why it stays; empty when it is taken back. */
    Optional<VisitRefusal> handle(Visit visit, Viewer by, UUID entry) {
        parts.drop(by.accountId(), entry);
        if (receipts.find(entry).isEmpty()) {
            return Optional.empty();
        }
        return switch (withdraw.handle(visit.id(), by, entry)) {
            case VisitResult.Done<UUID> _ -> Optional.empty();
            case VisitResult.Refused<UUID>(VisitRefusal why) -> Optional.of(why);
        };
    }
}
