package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.files.StoredFile;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Writes down what a leader wrote on a document (登记批示), typed or as a scan. Sent twice with the same identity it is one. */
@Component
public class RecordInstruction {
    private static final int NAME = 60;
    private static final int TEXT = 4_000;

    private final DeskActs acts;
    private final WrittenInstructions instructions;
    private final IncomingDocuments incoming;
    private final OutgoingDocuments outgoing;
    private final Scans scans;
    private final CityDate date;

    RecordInstruction(
            DeskActs acts,
            WrittenInstructions instructions,
            IncomingDocuments incoming,
            OutgoingDocuments outgoing,
            Scans scans,
            CityDate date) {
        this.acts = acts;
        this.instructions = instructions;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.scans = scans;
        this.date = date;
    }

    /**
     * What stands on the document.
     *
     * @param givenOn the day beside it, not after today
     * @param scan of the page; null where it is typed
     */
    public record Command(
            UUID id, Instruction.On on, String leader, LocalDate givenOn, String text, Scans.@Nullable Sent scan) {}

    public DeskResult<Instruction> handle(Command command, Viewer by) {
        Act act = Act.on(
                new Subject(Instruction.SUBJECT, command.id().toString()),
                "instruction.record",
                "leader",
                command.leader(),
                "day",
                command.givenOn(),
                Filled.FACT,
                Filled.of(command.leader(), command.givenOn(), command.text()));
        return acts.run(by, DeskRights.KEEP, act, () -> {
            Optional<Instruction> known = instructions.find(command.id());
            if (known.isPresent()) {
                return DeskResult.done(known.get());
            }
            DeskRefusal wrong = wrong(command);
            return wrong == null ? recorded(command, by) : DeskResult.refused(wrong);
        });
    }

    private DeskResult<Instruction> recorded(Command command, Viewer by) {
        Scans.Sent sent = command.scan();
        if (sent == null) {
            return DeskResult.done(kept(command, null, by));
        }
        return scans.keep(new Subject(Instruction.SUBJECT, command.id().toString()), sent, by)
                .fold(file -> DeskResult.done(kept(command, file, by)), DeskResult::refused);
    }

    private Instruction kept(Command command, @Nullable StoredFile scan, Viewer by) {
        Instruction instruction = new Instruction(
                command.id(),
                command.on(),
                command.leader().strip(),
                command.givenOn(),
                command.text().strip(),
                scan == null ? null : scan.id(),
                scan == null ? null : scan.sha256(),
                null);
        instructions.insert(instruction, by.name(), date.today());
        return instruction;
    }

    private @Nullable DeskRefusal wrong(Command command) {
        if (!isThere(command.on())) {
            return new DeskRefusal.NotThere("document");
        }
        if (command.leader().isBlank()) {
            return new DeskRefusal.Missing("leader");
        }
        if (command.text().isBlank() && command.scan() == null) {
            return new DeskRefusal.Missing("instruction");
        }
        if (command.leader().strip().length() > NAME) {
            return new DeskRefusal.TooLong(
                    "leader", NAME, command.leader().strip().length());
        }
        if (command.text().strip().length() > TEXT) {
            return new DeskRefusal.TooLong(
                    "instruction", TEXT, command.text().strip().length());
        }
        return command.givenOn().isAfter(date.today()) ? new DeskRefusal.WrongDay("given", command.givenOn()) : null;
    }

    private boolean isThere(Instruction.On on) {
        return switch (on) {
            case Instruction.On.Incoming(IncomingId id) ->
                incoming.find(id)
                        .filter(document -> document.state() != IncomingDocument.State.VOID)
                        .isPresent();
            case Instruction.On.Outgoing(var id) -> outgoing.find(id).isPresent();
        };
    }
}
