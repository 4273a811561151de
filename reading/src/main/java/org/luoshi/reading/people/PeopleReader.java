package org.luoshi.reading.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Piece;

/**
 * Finds the people of a report: a list of people, then a verb that says what they did there. Stretches between commas that
 * hold people alone wait for the verb that comes.
 */
public final class PeopleReader {
    private static final Pattern VERB = Pattern.compile(
            "(出席|参加|到会|列席|旁听|主持|讲话|作讲话|致辞|致欢迎辞|发言|陪同|介绍|对接|汇报|通报|宣读|作(?:了)?[^，。]{0,20}(?:讲话|发言|报告|介绍|汇报|致辞|说明|点评|部署|动员)|带队|率队|带领|率|深入|前往|赴|到|来到|来|走进|走访|在|调研|视察|检查|看望|慰问|督导|督查|督办|察看|实地|巡查|暗访|会见|见证|考察|一行|宣布|签署|签约|代表)");
    /** What stands between the people and the verb: 一同, 共30人, 在分会场. */
    private static final Pattern BEFORE_VERB = Pattern.compile(
            "(?:一同|一起|共同|分别|先后|全程|现场|到会|应邀|受邀|也|均|就|带队|率队|以视频形式|到现场|在线|在(?:各)?(?:主|分)?会场|通过视频|、|并|还|同时|，|"
                    + "共(?:计)?\\d+[余多]?[人名位](?:以上)?)+$");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:本报讯|（[^）]*）|(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日(?:至\\d{1,2}日)?|[今昨][日天]|近日|日前|上午|下午|晚上?|会上|会前|当天|由|受[^，]{2,12}委托|根据[^，]{2,20}|随后|其中|会议由|(?:本次)?会议(?:还)?邀请了?|会议|在会上|期间|应邀|受邀|，|、)+");

    private static final int LONGEST = 400;

    private final Kind kind;
    private final Attendance attendance = new Attendance();
    private final List<Piece> waiting = new ArrayList<>();

    private PeopleReader(Kind kind) {
        this.kind = kind;
    }

    /** Those of a report. */
    public static Present read(Piece body, Kind kind) {
        var reader = new PeopleReader(kind);
        if (kind != Kind.OVERVIEW) {
            body.sentences().forEach(reader::sentence);
        }
        return reader.attendance.present();
    }

    /** The three lists of a meeting: who presides, who attends, who sits in without a vote. */
    public record Present(List<Words> presiding, List<Attendee> attending, List<Words> nonvoting) {}

    private void sentence(Piece sentence) {
        waiting.clear();
        boolean invited = sentence.text().contains("应邀") || sentence.text().contains("受邀");
        for (Piece clause : sentence.clauses()) {
            Piece bare = clause.without(LEAD);
            if (!acted(bare, invited)) {
                if (isListed(bare)) {
                    waiting.add(bare);
                } else {
                    waiting.clear();
                }
            }
        }
    }

    private static boolean isListed(Piece clause) {
        People people = People.of(clause, Rule.ATTENDS);
        return people != null && (!people.named().isEmpty() || Attendance.isGroup(clause));
    }

    /** Whether somebody of the clause, or of those waiting, did something. */
    private boolean acted(Piece clause, boolean invited) {
        if (clause.length() > LONGEST) {
            return false;
        }
        Matcher verb = VERB.matcher(clause.text());
        int from = 0;
        while (verb.find(from)) {
            if (verb.start() > 0 && did(clause, verb, invited)) {
                return true;
            }
            from = verb.start() + 1;
        }
        return false;
    }

    private boolean did(Piece clause, Matcher verb, boolean invited) {
        String rest = clause.text().substring(verb.start());
        Role role = Role.of(rest, kind);
        Piece subject = role == null ? clause : clause.part(0, verb.start()).withoutTail(BEFORE_VERB);
        if (role == null || subject.isEmpty()) {
            return false;
        }
        People people = People.of(subject, role.rule());
        boolean group = people == null || people.named().isEmpty();
        if (group && !(role.takesGroups() && Attendance.isGroup(subject) && subject.length() > 3)) {
            return false;
        }
        if (!group && role.needsOffice() && !isKnown(people)) {
            return false;
        }
        for (Piece earlier : waiting) {
            attendance.take(earlier, People.of(earlier, role.rule()), role, rest, invited);
        }
        attendance.take(subject, people, role, rest, invited);
        waiting.clear();
        return true;
    }

    /** Who speaks or leads has an office, or was named before; else two letters before a verb may be no name at all. */
    private boolean isKnown(@Nullable People people) {
        return people != null
                && people.named().stream()
                        .anyMatch(each -> each.office() != null
                                || each.name().value().length() > 2
                                || attendance.knows(each.name().value()));
    }
}
