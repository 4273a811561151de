package org.luoshi.platform.intake.drafts;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.ItemKind;
import org.luoshi.platform.sessions.ItemMode;
import org.luoshi.reading.draft.Act;
import org.luoshi.reading.draft.Words;

/** What the words of a draft say about it; where they say nothing, nothing is guessed. */
final class Guesses {
    private static final Pattern TERM = Pattern.compile("第?[一二三四五六七八九十百]+届");
    private static final Pattern MONTH_DAY = Pattern.compile("(\\d{1,2})月(\\d{1,2})日");
    private static final Pattern MONTH_END = Pattern.compile("(\\d{1,2})月(?:底|末)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年");
    private static final Pattern STOP =
            Pattern.compile("(?m)(?:^\\s*|[。；]\\s*)(?:随后，?[^，。]{0,6}来到|在)([^，。、；]{2,24}?)(?:现场)?[，]");

    private Guesses() {}

    static ItemKind kind(String title, Act act) {
        return switch (act) {
            case APPOINT -> ItemKind.APPOINTMENT;
            case REMOVE -> ItemKind.REMOVAL;
            case ACCEPT_RESIGNATION -> ItemKind.RESIGNATION;
            case HEAR, DELIBERATE, WRITTEN_REVIEW, ADOPT, CONVEY, DEPLOY -> kind(title);
        };
    }

    private static ItemKind kind(String title) {
        if (title.contains("代表资格")) {
            return ItemKind.QUALIFICATION_REPORT;
        }
        if (title.contains("辞去") || title.contains("辞职")) {
            return ItemKind.RESIGNATION;
        }
        if (title.contains("名单")) {
            return ItemKind.NAME_LIST;
        }
        if (title.contains("议程") || title.contains("工作报告稿")) {
            return ItemKind.CONGRESS_DRAFT;
        }
        if (title.contains("预算") || title.contains("决算")) {
            return ItemKind.PLAN_BUDGET;
        }
        if (title.contains("条例")) {
            return ItemKind.BILL;
        }
        if (title.contains("决定") || title.contains("决议")) {
            return ItemKind.DECISION;
        }
        return title.contains("报告") ? ItemKind.REPORT : ItemKind.OTHER;
    }

    static ItemMode mode(Act act) {
        return act == Act.WRITTEN_REVIEW ? ItemMode.WRITTEN : ItemMode.ORAL;
    }

    static boolean votes(Act act) {
        return act == Act.ADOPT || act == Act.APPOINT || act == Act.REMOVE || act == Act.ACCEPT_RESIGNATION;
    }

    /** 市人民政府关于…的报告 → 市人民政府. */
    static String reporter(String title) {
        int about = title.indexOf("关于");
        return about > 1 && about <= 16 ? title.substring(0, about) : "";
    }

    /** 市十五届人大常委会 → 市人大常委会. */
    static String organ(@Nullable Words body) {
        return body == null ? "" : TERM.matcher(body.value()).replaceAll("");
    }

    /** 6月底前 → the last of June of that year; empty where the words name no day. */
    static String day(@Nullable Words deadline, @Nullable LocalDate event) {
        if (deadline == null || event == null) {
            return "";
        }
        String words = deadline.value();
        Matcher year = YEAR.matcher(words);
        int in = year.find() ? Integer.parseInt(year.group(1)) : event.getYear();
        Matcher day = MONTH_DAY.matcher(words);
        Matcher end = MONTH_END.matcher(words);
        try {
            if (day.find()) {
                return LocalDate.of(in, Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)))
                        .toString();
            }
            if (end.find()) {
                return lastOf(LocalDate.of(in, Integer.parseInt(end.group(1)), 1));
            }
        } catch (java.time.DateTimeException e) {
            return "";
        }
        return words.startsWith("月底") || words.startsWith("本月底")
                ? lastOf(event)
                : words.contains("年底") ? in + "-12-31" : "";
    }

    private static String lastOf(LocalDate day) {
        return day.withDayOfMonth(day.lengthOfMonth()).toString();
    }

    /** The places a visit stopped at, as the report leads into them. */
    static List<Stop> stops(String raw, int start, int end) {
        return STOP.matcher(raw)
                .region(start, end)
                .results()
                .map(found -> new Stop(found.group(1), found.start(1)))
                .filter(stop -> !stop.name().contains("时") && !stop.name().contains("中"))
                .distinct()
                .toList();
    }

    record Stop(String name, int at) {}
}
