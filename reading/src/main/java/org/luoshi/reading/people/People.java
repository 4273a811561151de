package org.luoshi.reading.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.text.Piece;

/**
 * A list of people: offices, then names that share the office before them.
 *
 * <p>Example: 副市长、市公安局局长甲某，市法院院长乙某 is two people with three offices; 副主任甲某、乙某 two with one.
 *
 * @param named those with names
 * @param rest the end of the list that holds no name, or null
 */
record People(List<Attendee> named, @Nullable Piece rest) {
    private static final Pattern MARK = Pattern.compile("、|，|；|和|与|及其|以及|及|暨");
    private static final Pattern TAIL = Pattern.compile(
            "(等(?:\\d+|[一二三四五六七八九十]+)?[人名位]?(?:[一-龥]{1,8})?(?:领导|同志|负责同志|负责人)?|同志|一行|共\\d+[余多]?人|先生|女士|（[^）]*）|[A-Z])+$");
    private static final Pattern NO_OFFICE = Pattern.compile("传达|学习(?!办)|听取|审议|精神|关于|贯彻|部署|通过|讲话");
    private static final Pattern LEAD = Pattern.compile("^(?:会上|其中|随后|会前|当天|当日|期间|同时|应邀|受邀|邀请|来自)");

    /** The people of a stretch of text; null when it is no list of people. */
    static @Nullable People of(Piece list, Rule rule) {
        var named = new ArrayList<Attendee>();
        Piece rest = null;
        Piece office = null;
        boolean fresh = true;
        for (Piece token : tokens(list.without(LEAD))) {
            String text = token.text();
            Piece bare = token.withoutTail(TAIL);
            int title = NO_OFFICE.matcher(bare.text()).find() ? -1 : Offices.beforeName(bare.text());
            if (title > 0) {
                Piece printed = fresh || office == null ? token.part(0, title) : office.through(token.part(0, title));
                named.add(new Attendee(bare.after(title).words(rule), printed.words(rule)));
                office = printed;
                fresh = true;
            } else if (Surnames.isName(bare.text()) && !Offices.endsInOne(text)) {
                named.add(new Attendee(bare.words(rule), office == null ? null : office.words(rule)));
                fresh = true;
            } else if (Offices.endsInOne(text)) {
                office = fresh || office == null ? token : office.through(token);
                fresh = false;
            } else {
                rest = token;
                break;
            }
        }
        if (rest == null && !fresh && office != null) {
            rest = office;
        }
        return named.isEmpty() && rest == null ? null : new People(named, rest);
    }

    /** Whether nothing but people with names was there. */
    boolean isWhole() {
        return rest == null && !named.isEmpty();
    }

    /** The list cut at its marks; 和 within a name is none. */
    private static List<Piece> tokens(Piece list) {
        var tokens = new ArrayList<Piece>();
        String text = list.text();
        Matcher mark = MARK.matcher(text);
        int start = 0;
        while (mark.find()) {
            Piece before = list.part(start, mark.start());
            boolean comma = mark.group().equals("、")
                    || mark.group().equals("，")
                    || mark.group().equals("；");
            boolean closes = comma || (closesName(before) && !isNamedHe(list, mark));
            if (!before.isEmpty() && closes) {
                tokens.add(before);
                start = mark.end();
            }
        }
        if (start < text.length()) {
            tokens.add(list.after(start));
        }
        return tokens;
    }

    /** 市委书记和某某: a person of the family name 和, not one more office. */
    private static boolean isNamedHe(Piece list, Matcher mark) {
        String name = list.text().substring(mark.start()).split("[、，；]", 2)[0];
        return mark.group().equals("和")
                && !Surnames.isName(list.part(0, mark.start()).text())
                && name.length() < 4
                && Surnames.isName(name)
                && !Offices.endsInOne(name);
    }

    private static boolean closesName(Piece token) {
        return Surnames.isName(token.text()) || Offices.beforeName(token.text()) > 0 || Offices.endsInOne(token.text());
    }
}
