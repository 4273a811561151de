package org.luoshi.platform.visits;

import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.VisitDesk.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes one's own entry back (撤回现场记录), until the visit closes. An instruction somebody made concrete and a request that
 * was sent on stay: from there the ledger carries them. The line is kept and shown nowhere. Done twice is once.
 */
@Component
public class WithdrawEntry {
    private final VisitDesk desk;
    private final Instructions instructions;
    private final JdbcClient jdbc;
    private final CityDate date;

    WithdrawEntry(VisitDesk desk, Instructions instructions, JdbcClient jdbc, CityDate date) {
        this.desk = desk;
        this.instructions = instructions;
        this.jdbc = jdbc;
        this.date = date;
    }

    private record Own(String kind, boolean withdrawn, boolean sent) {}

    public VisitResult<UUID> handle(VisitId id, Viewer by, UUID entry) {
        return desk.take(
                by,
                Act.in(id, "visit.withdraw", "entry", entry),
                visit -> own(visit, by, entry)
                        .map(own -> withdraw(visit, entry, own))
                        .orElseGet(() -> VisitResult.refused(new VisitRefusal.NotThere("entry"))));
    }

    private Optional<Own> own(Visit visit, Viewer by, UUID entry) {
        return jdbc.sql("""
                select e.kind, e.withdrawn_at is not null as withdrawn, r.sent_on is not null as sent
                from visit_entry e left join visit_request r on r.id = e.id
                where e.id = :id and e.visit = :visit and e.account = :account
                """)
                .param("id", entry)
                .param("visit", visit.id().value())
                .param("account", by.accountId())
                .query(Own.class)
                .optional();
    }

    private VisitResult<UUID> withdraw(Visit visit, UUID entry, Own own) {
        if (own.withdrawn()) {
            return VisitResult.done(entry);
        }
        if (visit.state() != VisitState.HELD) {
            return VisitResult.refused(new VisitRefusal.WrongState(visit.state()));
        }
        Optional<VisitRefusal> stands = own.sent()
                ? Optional.of(new VisitRefusal.SentOn())
                : instructions
                        .find(entry)
                        .map(Instruction::state)
                        .filter(state -> state != InstructionState.UNCONFIRMED)
                        .map(VisitRefusal.InstructionStands::new);
        if (stands.isPresent()) {
            return VisitResult.refused(stands.get());
        }
        instructions.takeBack(entry, date.instant());
        return VisitResult.done(entry);
    }
}
