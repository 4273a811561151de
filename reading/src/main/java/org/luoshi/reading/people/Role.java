package org.luoshi.reading.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;

/** What somebody did there, from the verb and what follows it in the clause. */
enum Role {
    PRESIDES(Rule.PRESIDES),
    PRESIDES_AND_SPEAKS(Rule.PRESIDES),
    ATTENDS(Rule.ATTENDS),
    SPEAKS(Rule.ATTENDS),
    LEADS(Rule.LEADS_VISIT),
    NONVOTING(Rule.SITS_IN);

    private static final Pattern PRESENT = Pattern.compile("^(出席|参加|到会|陪同|见证)");
    private static final Pattern SPEAKING = Pattern.compile("^(讲话|作讲话|致辞|致欢迎辞|作(了)?[^，。]{0,12}(讲话|致辞|动员))");
    private static final Pattern SAYING = Pattern.compile(
            "^(代表[^，。]{2,14}(签约|签署|发言|介绍)|发言|介绍|对接|汇报|通报|宣布|签署|签约|会见|作(了)?[^，。]{0,20}(发言|介绍|汇报|点评|部署|报告)|率|带队|率队|带领|赴|来|前往|到|一行)");
    private static final Pattern VISITING = Pattern.compile(
            "^(带队|率队|带领|率|深入|前往|赴|到|来到|来|走进|走访|在[^，。]{0,24}(调研|检查|视察|指导|现场|看望|慰问|督导)|在[^，。]{1,20}$|调研|视察|检查|看望|慰问|督导|督查|督办|察看|实地|巡查|暗访|考察|一行|主持)");

    private final Rule rule;

    Role(Rule rule) {
        this.rule = rule;
    }

    Rule rule() {
        return rule;
    }

    boolean takesGroups() {
        return this == ATTENDS || this == NONVOTING;
    }

    boolean needsOffice() {
        return this == SPEAKS || this == LEADS;
    }

    /** The role, or null when the words tell of none that counts for this kind of report. */
    static @Nullable Role of(String words, Kind kind) {
        if (words.startsWith("列席") || words.startsWith("旁听")) {
            return NONVOTING;
        }
        if (words.startsWith("主持")) {
            return words.contains("讲话") || words.contains("出席") ? PRESIDES_AND_SPEAKS : PRESIDES;
        }
        if (PRESENT.matcher(words).find()) {
            return words.contains("列席") ? NONVOTING : ATTENDS;
        }
        if (SPEAKING.matcher(words).find()) {
            return SPEAKS;
        }
        if ((kind == Kind.COOPERATION || kind == Kind.CONFERENCE)
                && SAYING.matcher(words).find()) {
            return SPEAKS;
        }
        if ((kind == Kind.VISIT || kind == Kind.RESEARCH)
                && VISITING.matcher(words).find()) {
            return LEADS;
        }
        return null;
    }
}
