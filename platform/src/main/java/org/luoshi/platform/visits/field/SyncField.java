package org.luoshi.platform.visits.field;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.visits.EntryResult;
import org.luoshi.platform.visits.FieldEntry;
import org.luoshi.platform.visits.TakeFieldEntries;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.field.FieldReceipts.Receipt;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what a phone brings (同步), each record once and in a transaction of its own.
 *
 * <p>Example: sent, taken, and the answer lost on the way: the phone sends the same again and is told that it is there.
 * The same identity with another content, or from another person, is refused. May be sent any number of times.
 */
@Service
public class SyncField {
    private final TakeFieldEntries take;
    private final FieldParts parts;
    private final FieldReceipts receipts;
    private final Journal journal;
    private final CityDate date;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SyncField(
            TakeFieldEntries take,
            FieldParts parts,
            FieldReceipts receipts,
            Journal journal,
            CityDate date,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.take = take;
        this.parts = parts;
        this.receipts = receipts;
        this.journal = journal;
        this.date = date;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes them one by one; a refused one keeps back no other.
     *
     * @param offset what the phone's clock lacks to ours, as it measured it at this connection
     * @return one answer for each, in the same order
     */
    List<Told> handle(Visit visit, Viewer by, Duration offset, List<SentEntry> sent) {
        return sent.stream().map(entry -> one(visit, by, offset, entry)).toList();
    }

    private Told one(Visit visit, Viewer by, Duration offset, SentEntry sent) {
        UUID id = ReadEntry.id(sent.id());
        if (id == null) {
            return refuse(visit, by, sent, new FieldRefusal.Unreadable("id"));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            parts.lock(id);
            Told told = known(visit, by, sent, id).orElseGet(() -> fresh(visit, by, offset, sent, id));
            if (told instanceof Told.Refused) {
                status.setRollbackOnly(); // whoever refused has left a line, and nothing else stays
            }
            return told;
        }));
    }

    /** A record that came before, or another that came under its identity. */
    private Optional<Told> known(Visit visit, Viewer by, SentEntry sent, UUID id) {
        return receipts.find(id)
                .map(receipt -> receipt.isOf(by.accountId(), sent.digest())
                        ? new Told.AlreadyTaken(id.toString())
                        : refuse(visit, by, sent, new FieldRefusal.IdReused()));
    }

    private Told fresh(Visit visit, Viewer by, Duration offset, SentEntry sent, UUID id) {
        if (sent.file() != null) {
            Optional<Told> notWhole = notWhole(visit, by, sent, sent.file(), id);
            if (notWhole.isPresent()) {
                return notWhole.get();
            }
        }
        ReadEntry.Frame frame = new ReadEntry.Frame(
                by.name(),
                visit.leader().name(),
                Duration.between(clock.instant(), date.instant()),
                offset,
                () -> parts.open(by.accountId(), id));
        return switch (ReadEntry.read(sent, frame)) {
            case ReadEntry.Read.Not(var why) -> refuse(visit, by, sent, why);
            case ReadEntry.Read.Entry(var entry) -> keep(visit, by, sent, entry);
        };
    }

    private Told keep(Visit visit, Viewer by, SentEntry sent, FieldEntry entry) {
        if (entry.stamp().spokenAt().isAfter(date.instant().plus(FieldReceipts.TRUSTED))) {
            return refuse(visit, by, sent, new FieldRefusal.InFuture());
        }
        return switch (take.handle(visit.id(), by, List.of(entry)).getFirst()) {
            case EntryResult.Taken(UUID id) -> taken(by, sent, entry, id);
            case EntryResult.AlreadyTaken(UUID id) -> new Told.AlreadyTaken(id.toString());
            case EntryResult.Refused(UUID id, var refusal) -> Told.refused(id.toString(), refusal);
        };
    }

    private Told taken(Viewer by, SentEntry sent, FieldEntry entry, UUID id) {
        Duration offset = entry.stamp().clockOffset();
        Instant phoneAt = Instant.ofEpochMilli(sent.spokenAt());
        receipts.keep(new Receipt(id, by.accountId(), sent.digest(), phoneAt, offset));
        parts.drop(by.accountId(), id);
        return new Told.Taken(id.toString(), FieldReceipts.isWrong(offset));
    }

    /** A file that is still on its way, or that is not the one the phone had. */
    private Optional<Told> notWhole(Visit visit, Viewer by, SentEntry sent, SentEntry.SentFile file, UUID id) {
        long have = parts.have(by.accountId(), id);
        if (file.size() > parts.limit()) {
            return Optional.of(refuse(visit, by, sent, new FieldRefusal.TooLarge()));
        }
        if (have < file.size()) {
            return Optional.of(new Told.Missing(id.toString(), have));
        }
        if (have == file.size() && sha256(by, id).equals(file.sha256())) {
            return Optional.empty();
        }
        parts.drop(by.accountId(), id);
        return Optional.of(new Told.Missing(id.toString(), 0));
    }

    private String sha256(Viewer by, UUID id) {
        try (InputStream in = parts.open(by.accountId(), id);
                DigestInputStream read = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            read.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(read.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the parts of " + id + " cannot be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private Told refuse(Visit visit, Viewer by, SentEntry sent, FieldRefusal why) {
        String id = SentEntry.plain(sent.id());
        Map<String, String> facts = Map.of("entry", id.isEmpty() ? "?" : id);
        journal.refuse(
                new Entry(new Subject("visit", visit.id().toString()), "visit.entry", Actor.of(by), facts),
                why.getClass().getSimpleName());
        return new Told.Refused(id, why);
    }
}
