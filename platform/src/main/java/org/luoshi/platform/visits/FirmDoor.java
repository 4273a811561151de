package org.luoshi.platform.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.luoshi.platform.access.Secret;
import org.luoshi.platform.calendar.CityDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door by which a firm reads the answer to its own request (企业查询链接), without an account: whoever has the link reads
 * the request, how far it is and the answer, nothing else. Whoever tries many links waits.
 */
@Component
public class FirmDoor {
    /** Links that open nothing, from one address within the hour, before it waits. */
    public static final int TRIES = 20;

    private static final Duration WHILE = Duration.ofHours(1);

    private final FirmTickets tickets;
    private final CityDate date;

    FirmDoor(FirmTickets tickets, CityDate date) {
        this.tickets = tickets;
        this.date = date;
    }

    /** What stands behind a link. */
    public sealed interface Answer {
        /** The firm's own request; no name of an official, no place, no contact. */
        record Open(FirmTicket ticket) implements Answer {}

        /** No such link, or one that has ended: neither is told. */
        record Nothing() implements Answer {}

        /** Too many tries from this address. */
        record Wait() implements Answer {}
    }

    @Transactional
    public Answer open(String secret, String address) {
        Instant now = date.instant();
        if (tickets.misses(address, now.minus(WHILE)) >= TRIES) {
            return new Answer.Wait();
        }
        Optional<FirmTicket> ticket = tickets.byLink(Secret.hash(secret), now);
        if (ticket.isEmpty()) {
            tickets.missed(address, now, now.minus(WHILE));
        }
        return ticket.<Answer>map(Answer.Open::new).orElseGet(Answer.Nothing::new);
    }
}
