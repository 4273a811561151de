package org.luoshi.reading.about;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Session;
import org.luoshi.reading.draft.Span;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.split.RawReport;
import org.luoshi.reading.text.Flow;
import org.luoshi.reading.text.Piece;

/** The organ of a session or review, the name of another meeting; term and ordinal of a session. */
public final class Bodies {
    private static final String COMMITTEE = "(?:人大|人民代表大会)(?:常委会|常务委员会)";
    private static final Pattern WITH_TERM =
            Pattern.compile("((?:[一-龥]{1,7}?)?第?(" + Numbers.PATTERN + ")届" + COMMITTEE + ")");
    private static final Pattern PLAIN = Pattern.compile("([一-龥]{0,6}?[省市县区州盟旗乡镇]" + COMMITTEE + ")");
    private static final Pattern ORGAN = Pattern.compile(
            "((?:(?![日月从由据在了])[一-龥]){0,5}?[省市县区州盟旗](?:人大常委会|人民代表大会常务委员会|人大代表工委|人大|政协|政府|人民政府|委员会|委|纪委监委|监委|法院|检察院|总工会|妇联|[一-龥]{2,6}局|[一-龥]{2,4}委))");
    private static final Pattern ORDINAL = Pattern.compile("第(" + Numbers.PATTERN + ")次(?:扩大)?(?:\\(扩大\\)|（扩大）)?会议");
    private static final Pattern MEETING = Pattern.compile(
            "([一-龥“”·、0-9—\\-（）]{2,44}?(?:会议|座谈会|[一-龥]会|仪式))(?:[0-9]{1,2}月[0-9]{1,2}日)?(?:在[^，。]{1,12})?(?:隆重|顺利|正式)?(?:召开|举行|举办|开幕)");
    private static final Pattern CALLED =
            Pattern.compile("(?:召开|举行|举办)[了的]?([^，。；]{2,44}?(?:会议|座谈会|[一-龥]会))(?=[，。；上]|$)");
    private static final Pattern ATTENDED = Pattern.compile("(?:出席|参加)了?([^，。；、]{0,24}?(?:仪式|会议|座谈会|大会|活动))(?=并|$)");
    private static final Pattern CONGRESS =
            Pattern.compile("((?:[一-龥]{0,4}?[省市县区州盟旗乡镇])第?" + Numbers.PATTERN + "届(?:人大|人民代表大会))");
    private static final Pattern LEAD_IN =
            Pattern.compile("^(?:.*?(?:日|天|近日|日前)(?:上午|下午|晚上?)?(?:，|至\\d+日)?|本报讯|（[^）]*）|、|与会)+");
    private static final Pattern CUT = Pattern.compile("^(?:.*(?:上午|下午|晚上|日|天|讯|召开|举行|出席|参加|主持|在|，|位|名))(?=.)");

    private Bodies() {}

    public static @Nullable Words body(RawReport report, Kind kind) {
        return switch (kind) {
            case SESSION -> organ(places(report), WITH_TERM, PLAIN);
            case OVERVIEW -> reviewed(report);
            case CONFERENCE, COOPERATION -> meeting(report);
            case VISIT, RESEARCH -> null;
        };
    }

    public static @Nullable Session session(RawReport report, Kind kind) {
        if (kind != Kind.SESSION) {
            return null;
        }
        for (Piece piece : places(report)) {
            Matcher ordinal = ORDINAL.matcher(piece.text());
            if (ordinal.find()) {
                Matcher term = WITH_TERM.matcher(piece.text());
                Integer number = term.find() ? Numbers.of(term.group(2)) : termAnywhere(report);
                Piece words = piece.part(ordinal.start(), ordinal.end());
                return new Session(number, Numbers.of(ordinal.group(1)), words.words(Rule.SESSION_NUMBER));
            }
        }
        return null;
    }

    private static @Nullable Integer termAnywhere(RawReport report) {
        for (Piece piece : places(report)) {
            Matcher term = WITH_TERM.matcher(piece.text());
            if (term.find()) {
                return Numbers.of(term.group(2));
            }
        }
        return null;
    }

    /** A headline that names an organ says whose work it is; else the text does. */
    private static @Nullable Words reviewed(RawReport report) {
        for (Piece place : places(report)) {
            for (Pattern pattern : List.of(WITH_TERM, PLAIN, CONGRESS)) {
                Words organ = organ(List.of(place), pattern);
                if (organ != null) {
                    return organ;
                }
            }
        }
        return organ(places(report), ORGAN);
    }

    private static @Nullable Words organ(List<Piece> places, Pattern... patterns) {
        for (Pattern pattern : patterns) {
            for (Piece piece : places) {
                Matcher organ = pattern.matcher(piece.text());
                if (organ.find()) {
                    return cut(piece.group(organ, 1)).words(Rule.BODY_ORGAN);
                }
            }
        }
        return null;
    }

    private static Piece cut(Piece organ) {
        Matcher lead = CUT.matcher(organ.text());
        return lead.find() && lead.end() < organ.length() - 5 ? organ.after(lead.end()) : organ;
    }

    /** As the text names it, else as the title does. */
    private static @Nullable Words meeting(RawReport report) {
        List<Piece> places = places(report);
        for (Piece place : List.of(places.getLast(), places.getFirst())) {
            for (Piece sentence : place.sentences()) {
                for (Pattern pattern : List.of(MEETING, CALLED, ATTENDED)) {
                    Piece named = named(sentence, pattern);
                    if (named != null) {
                        return named.words(Rule.BODY_MEETING);
                    }
                }
            }
        }
        return attended(report);
    }

    /** 出席签约仪式, wherever it stands, when the meeting has no other name. */
    private static @Nullable Words attended(RawReport report) {
        for (Piece clause : report.body().all().clauses()) {
            Matcher attended = ATTENDED.matcher(clause.text());
            if (attended.find()) {
                return clause.group(attended, 1).words(Rule.BODY_MEETING);
            }
        }
        return null;
    }

    private static @Nullable Piece named(Piece sentence, Pattern pattern) {
        for (Piece clause : sentence.clauses()) {
            Matcher meeting = pattern.matcher(clause.text());
            if (meeting.find()) {
                Piece name = clause.group(meeting, 1).without(LEAD_IN);
                return name.length() > 3 ? name : null;
            }
        }
        return null;
    }

    /** Title, kicker, subtitle, then the opening of the text. */
    private static List<Piece> places(RawReport report) {
        Span title = report.title().span();
        Flow head = Flow.of(report.body().raw(), List.of(title));
        List<Piece> paragraphs = report.body().all().paragraphs();
        Piece opening = paragraphs.isEmpty() ? report.body().all() : paragraphs.getFirst();
        Words subtitle = report.subtitle();
        return subtitle == null
                ? List.of(head.all(), opening)
                : List.of(
                        head.all(),
                        Flow.of(report.body().raw(), List.of(subtitle.span())).all(),
                        opening);
    }
}
