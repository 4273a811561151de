package org.luoshi.platform.suggestions.replies;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Entry;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.MoveMatter;
import org.luoshi.platform.matters.MoveResult;
import org.luoshi.platform.matters.Mover;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the replies of one sitting (批量答复), each an act of its own: the talk with the deputy is recorded first where it is told,
 * then the reply is sent, both or neither. What is a template and no more is not sent. A version makes sending twice once.
 */
@Service
public class ReplyInBulk {
    private final ReplyTemplates templates;
    private final Matters matters;
    private final MoveMatter move;
    private final Journal journal;
    private final CityDate date;
    private final TransactionTemplate transaction;

    ReplyInBulk(
            ReplyTemplates templates,
            Matters matters,
            MoveMatter move,
            Journal journal,
            CityDate date,
            PlatformTransactionManager transactions) {
        this.templates = templates;
        this.matters = matters;
        this.move = move;
        this.journal = journal;
        this.date = date;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * One reply.
     *
     * @param filled the template as it was laid before the person; empty where none was
     * @param heard what the deputy said in the talk of today; empty where it was recorded before
     * @param result class of the reply, as the procedure names it
     * @param points an answer to each marked point, as {@code PointAnswers} writes them; empty where none are marked
     * @param reasons why it cannot be solved, for D
     * @param promise for B and C; {@link Promise#NONE} otherwise
     */
    public record Reply(
            MatterId matter,
            long version,
            String filled,
            String heard,
            String result,
            String text,
            String points,
            String reasons,
            Promise promise,
            String signer) {}

    /**
     * What a unit takes upon itself (承诺事项).
     *
     * @param until the day it is due as typed, {@code 2026-12-31}; a plan (B) needs one
     */
    public record Promise(String text, String until) {
        public static final Promise NONE = new Promise("", "");

        boolean hasNoDay() {
            return !until.isBlank() && day().isEmpty();
        }

        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(until.strip()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
    }

    /** Keeps a template of the unit. */
    public boolean keep(String title, String words, Mover mover) {
        String unit = mover.unit();
        Entry line = new Entry(
                new Subject("organisation", Objects.requireNonNullElse(unit, "-")),
                "suggestion.keep-template",
                mover.actor());
        if (unit == null || !mover.roles().contains("handler") || title.isBlank() || words.isBlank()) {
            journal.refuse(line, "incomplete");
            return false;
        }
        transaction.executeWithoutResult(_ -> {
            templates.insert(
                    new ReplyTemplate(UUID.randomUUID(), title.strip(), words.strip()), unit, mover.name(), date.now());
            journal.record(line);
        });
        return true;
    }

    /** Why each was not sent; those that were sent are not among them. */
    public Map<MatterId, Words> handle(List<Reply> replies, Mover mover) {
        Map<MatterId, Words> refused = new LinkedHashMap<>();
        for (Reply reply : replies) {
            Words why = unfinished(reply);
            if (why == null) {
                why = transaction.execute(status -> send(reply, mover, status));
            } else {
                journal.refuse(
                        new Entry(new Subject("matter", reply.matter().toString()), "reply", mover.actor()), why.zh());
            }
            if (why != null) {
                refused.put(reply.matter(), why);
            }
        }
        return refused;
    }

    private static @Nullable Words unfinished(Reply reply) {
        if (ReplyTemplate.hasOpenPlaces(reply.text())) {
            return new Words("还有【】没有填写，填好再发", "A place in 【】 is still open; fill it in first");
        }
        if (!reply.filled().isEmpty() && ReplyTemplate.isUnedited(reply.text(), reply.filled())) {
            return new Words("与模板一字不差，写明这一件的办理情况再发", "This is the template and no more; say what was done in this one");
        }
        if (reply.promise().hasNoDay()) {
            String typed = reply.promise().until();
            return new Words(
                    "承诺期限“" + typed + "”不是日期，请写成 2026-12-31 的样子",
                    "The commitment's date \"" + typed + "\" is no date; write it like 2026-12-31");
        }
        return null;
    }

    private @Nullable Words send(Reply reply, Mover mover, TransactionStatus status) {
        long version = reply.version();
        if (!reply.heard().isBlank()) {
            Map<String, Value> talk = Map.of(
                    "way", new Value.Text("phone"),
                    "on", new Value.Day(today()),
                    "heard", new Value.Text(reply.heard()));
            MoveResult heard = move.handle(new MoveMatter.Command(reply.matter(), version, "contact", talk), mover);
            if (!(heard instanceof MoveResult.Done)) {
                return why(heard);
            }
            version = matters.version(reply.matter()).orElseThrow();
        }
        MoveResult sent = move.handle(new MoveMatter.Command(reply.matter(), version, "reply", carried(reply)), mover);
        if (!(sent instanceof MoveResult.Done)) {
            status.setRollbackOnly();
            return why(sent);
        }
        return null;
    }

    private LocalDate today() {
        return date.today();
    }

    private static Map<String, Value> carried(Reply reply) {
        Map<String, Value> carried = new LinkedHashMap<>();
        put(carried, "class", reply.result());
        put(carried, "text", reply.text());
        put(carried, "points", reply.points());
        put(carried, "signer", reply.signer());
        put(carried, "reasons", reply.reasons());
        put(carried, "committed", reply.promise().text());
        reply.promise().day().ifPresent(day -> carried.put("committed-until", new Value.Day(day)));
        return carried;
    }

    private static void put(Map<String, Value> carried, String field, String text) {
        if (!text.isBlank()) {
            carried.put(field, new Value.Text(text.strip()));
        }
    }

    private static Words why(MoveResult result) {
        return switch (result) {
            case MoveResult.Refused refused -> refused.words();
            case MoveResult.Stale _ -> new Words("刚被他人办理，请核对", "Just acted on by somebody else; check");
            case MoveResult.Unknown _ -> new Words("找不到这件建议", "There is no such suggestion");
            case MoveResult.Done done -> throw new IllegalArgumentException("not a refusal: " + done);
        };
    }
}
