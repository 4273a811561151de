package org.luoshi.platform.calendar.notice;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a notice into {@link Token}s. Spaces between figures and characters do not matter. */
final class Tokens {
    private static final String NUMBER = "(\\d{1,4}|[一二三四五六七八九十]{1,3})";
    private static final String NAME = "(?:元旦|清明|\\p{IsHan}{1,6}?节)";
    private static final Pattern TOKEN = Pattern.compile(String.join(
            "|",
            "(?<item>" + NAME + "(?:\\s*[、和及]\\s*" + NAME + ")*)(?=\\s*:|\\s*\\d|\\s*[一二三四五六七八九十]+月)",
            "\\((?<note>[^()\\n]{0,40})\\)",
            "(?:(?<year>\\d{4})\\s*年\\s*)?(?<month>" + NUMBER + ")\\s*月\\s*(?<day>" + NUMBER + ")\\s*日",
            "(?<only>" + NUMBER + ")\\s*日",
            "[共计]\\s*(?<days>" + NUMBER + ")\\s*天",
            "(?<off>放假(?:\\s*(?<offdays>" + NUMBER + ")\\s*天)?)",
            "(?<weekend>与周末连休)",
            "(?<work>上班|补班)",
            "(?<through>至|到|[-~]+)",
            "(?<stop>[。;])"));
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)\\s*([一二三四五六日天])");
    private static final String WEEK = "一二三四五六日";

    private final Matcher matcher;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text) {
        this.matcher = TOKEN.matcher(text);
    }

    static List<Token> of(NoticeText text) {
        Tokens reading = new Tokens(text.text());
        while (reading.matcher.find()) {
            reading.take();
        }
        return reading.tokens;
    }

    private void take() {
        int at = matcher.start();
        if (has("item")) {
            tokens.add(new Token.Item(at, matcher.group("item").replaceAll("\\s", "")));
        } else if (has("note")) {
            note(at);
        } else if (has("month")) {
            tokens.add(new Token.Date(at, number("year"), number("month"), number("day")));
        } else if (has("only")) {
            tokens.add(new Token.Date(at, 0, 0, number("only")));
        } else if (has("days")) {
            tokens.add(new Token.Days(at, number("days")));
        } else if (has("off")) {
            tokens.add(new Token.Off(at));
            if (has("offdays")) {
                tokens.add(new Token.Days(at, number("offdays")));
            }
        } else {
            tokens.add(word(at));
        }
    }

    private void note(int at) {
        Matcher weekday = WEEKDAY.matcher(matcher.group("note"));
        if (weekday.find()) {
            String written = weekday.group(1).equals("天") ? "日" : weekday.group(1);
            tokens.add(new Token.Weekday(at, DayOfWeek.of(WEEK.indexOf(written) + 1)));
        }
    }

    private Token word(int at) {
        if (has("weekend")) {
            return new Token.WithWeekend(at);
        }
        if (has("work")) {
            return new Token.Work(at);
        }
        return has("through") ? new Token.Through(at) : new Token.Stop(at);
    }

    private boolean has(String group) {
        return matcher.group(group) != null;
    }

    private int number(String group) {
        String written = matcher.group(group);
        if (written == null) {
            return 0;
        }
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : chinese(written);
    }

    /** 八 8, 十 10, 十二 12, 二十 20, 二十八 28. */
    private static int chinese(String written) {
        String digits = "零一二三四五六七八九";
        int ten = written.indexOf('十');
        if (ten < 0) {
            return digits.indexOf(written.charAt(written.length() - 1));
        }
        int tens = ten == 0 ? 1 : digits.indexOf(written.charAt(0));
        int ones = ten == written.length() - 1 ? 0 : digits.indexOf(written.charAt(written.length() - 1));
        return tens * 10 + ones;
    }
}
