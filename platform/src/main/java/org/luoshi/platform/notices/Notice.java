package org.luoshi.platform.notices;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing one person must know: 「承办件 2026-0132 三天后到期」 in the inbox of a handler on 2026-05-06.
 *
 * @param ruleKey why it is sent, with the thing it is about: {@code suggestions.due-soon:2026-0132:3}. The same rule
 *     reaches the same person once a day, however often it is sent
 * @param accountId whose inbox
 * @param titleKey message key of the one-line wording; {@code args} fill it
 * @param href where the work is, a path of this server: {@code /suggestions/2026-0132}
 * @param day the day it belongs to
 * @param number the number that may leave the house: {@code 2026-0132}; empty when the thing has none
 * @param confidential when true, mail carries the number and the link and no wording at all
 * @param workingDays when true, it leaves the house on working days only; the inbox has it at once
 */
public record Notice(
        String ruleKey,
        String accountId,
        String titleKey,
        List<String> args,
        String href,
        LocalDate day,
        String number,
        boolean confidential,
        boolean workingDays) {

    public Notice {
        args = List.copyOf(args);
        require(ruleKey, "ruleKey");
        require(accountId, "accountId");
        require(titleKey, "titleKey");
        if (!href.startsWith("/") || href.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a path of this server, not to " + href);
        }
    }

    public Notice(String ruleKey, String accountId, String titleKey, List<String> args, String href, LocalDate day) {
        this(ruleKey, accountId, titleKey, args, href, day, "", false, false);
    }

    /** The same notice about the thing with this number. */
    public Notice about(String itsNumber) {
        return new Notice(ruleKey, accountId, titleKey, args, href, day, itsNumber, confidential, workingDays);
    }

    /** The same notice whose wording never leaves the house. */
    public Notice keptInside() {
        return new Notice(ruleKey, accountId, titleKey, args, href, day, number, true, workingDays);
    }

    /** The same notice, which disturbs nobody on a day off. */
    public Notice onWorkingDays() {
        return new Notice(ruleKey, accountId, titleKey, args, href, day, number, confidential, true);
    }

    private static void require(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a notice needs its " + name);
        }
    }
}
