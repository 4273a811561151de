package org.luoshi.platform.suggestions;

import java.time.LocalDate;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.procedure.definition.Basis;
import org.luoshi.procedure.definition.Words;

/**
 * Why a person who was a deputy may not propose now (不再执行代表职务): the office ended, with its term or before, or is
 * suspended. What was proposed stays theirs to read and to rate.
 *
 * @param name whose office it was
 * @param since the day from which it does not hold
 */
// law: 代表法 (2025) art. 2(3), 61, 62 — the office lasts to the next term's first session; it may be suspended or end
// before
public record OfficeLapsed(String name, DeputyStatus status, LocalDate since) {
    private static final Basis LAW = new Basis("代表法", LocalDate.of(2025, 3, 11), "2(3), 61, 62");

    /** The messages that say it: this key and, with {@code .remedy} behind it, the way out; both take name and day. */
    public String messageKey() {
        return status == DeputyStatus.SUSPENDED ? "suggestions.office.suspended" : "suggestions.office.ended";
    }

    public Basis basis() {
        return LAW;
    }

    /** Reason and remedy in one, for a refusal inside a run. */
    Words words() {
        return status == DeputyStatus.SUSPENDED
                ? new Words(
                        name + "自" + since + "起暂停执行代表职务，不能提出或者联名。恢复执行职务后再提出；已提出的仍可查看、评价",
                        "The office of " + name + " is suspended since " + since
                                + ": nothing is proposed or co-signed. Do so once it is resumed; what was proposed can still be read and rated")
                : new Words(
                        name + "自" + since + "起不再担任代表，不能提出或者联名。可以请在任代表提出；已提出的仍可查看、评价",
                        name + " is no deputy any more since " + since
                                + ": nothing is proposed or co-signed. Ask a deputy in office; what was proposed can still be read and rated");
    }
}
