package org.luoshi.platform.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.desk.DeskActs.Act;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Registers a document that came in (收文登记); it gets the next number. Sent twice with the same identity it is one. */
@Component
public class RegisterIncoming {
    private static final int LONG = 200;
    private static final int SHORT = 100;

    private final DeskActs acts;
    private final IncomingDocuments documents;
    private final Numbers numbers;
    private final CityDate date;

    RegisterIncoming(DeskActs acts, IncomingDocuments documents, Numbers numbers, CityDate date) {
        this.acts = acts;
        this.documents = documents;
        this.numbers = numbers;
        this.date = date;
    }

    /**
     * What is written down.
     *
     * @param receivedOn not after today
     * @param pages null when nobody counted
     */
    public record Command(
            IncomingId id,
            LocalDate receivedOn,
            String sender,
            String senderNumber,
            String title,
            IncomingDocument.Urgency urgency,
            @Nullable Integer pages) {}

    public DeskResult<IncomingDocument> handle(Command command, Viewer by) {
        Act act = Act.on(
                new Subject(IncomingDocument.SUBJECT, command.id().toString()),
                "incoming.register",
                "sender",
                command.sender(),
                "title",
                command.title(),
                Filled.FACT,
                Filled.of(
                        command.receivedOn(),
                        command.sender(),
                        command.senderNumber(),
                        command.title(),
                        command.urgency(),
                        command.pages()));
        return acts.run(by, DeskRights.KEEP, act, () -> {
            DeskRefusal wrong = wrong(command);
            return wrong == null
                    ? DeskResult.done(documents.find(command.id()).orElseGet(() -> registered(command, by.name())))
                    : DeskResult.refused(wrong);
        });
    }

    private IncomingDocument registered(Command c, String by) {
        LocalDate today = date.today();
        String number = numbers.give(
                        Series.INCOMING,
                        today,
                        new Numbers.Bearer(
                                IncomingDocument.SUBJECT,
                                c.id().value(),
                                c.title().strip()))
                .text();
        IncomingDocument document = new IncomingDocument(
                c.id(),
                number,
                c.receivedOn(),
                c.sender().strip(),
                c.senderNumber().strip(),
                c.title().strip(),
                c.urgency(),
                c.pages(),
                null,
                null,
                IncomingDocument.State.OPEN,
                null);
        documents.insert(document, by);
        return document;
    }

    private @Nullable DeskRefusal wrong(Command command) {
        if (command.sender().isBlank() || command.title().isBlank()) {
            return new DeskRefusal.Missing(command.sender().isBlank() ? "sender" : "title");
        }
        if (command.receivedOn().isAfter(date.today())) {
            return new DeskRefusal.WrongDay("received", command.receivedOn());
        }
        if (command.pages() != null && command.pages() < 1) {
            return new DeskRefusal.Unreadable("pages", command.pages().toString());
        }
        return tooLong("sender", command.sender(), SHORT)
                .or(() -> tooLong("sender-number", command.senderNumber(), SHORT))
                .or(() -> tooLong("title", command.title(), LONG))
                .orElse(null);
    }

    private static Optional<DeskRefusal> tooLong(String field, String text, int max) {
        int length = text.strip().length();
        return length > max ? Optional.of(new DeskRefusal.TooLong(field, max, length)) : Optional.empty();
    }
}
