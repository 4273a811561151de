package org.luoshi.lawtext.amend;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.lawtext.provision.HistoryEvent;
import org.luoshi.lawtext.text.Letters;
import org.luoshi.lawtext.text.Numerals;

/**
 * Adds an amendment to the note under the title (题注) in the note's own form: a line more, or a phrase more within its
 * brackets. What the decision does not tell is not made up; a note for the reader says so instead.
 *
 * <p>Example: below 2019年5月6日 示例市……会议通过 comes 2024年7月8日 示例市……会议《关于修改〈示例条例〉的决定》修正.
 */
// law: 立法法 (2023) art. 64 — an amended law's note names what was done, by whom and when
final class NoteAddition {
    private static final Pattern TIMES = Pattern.compile("(?:第([一二三四五六七八九十]+)次)?(修正|修订)(?!通过|案)");
    private static final Pattern PLAIN_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern BETWEEN = Pattern.compile("([\\s　]+)(?:根据)?[0-9]{4}年");
    private static final Pattern AFTER_DAY = Pattern.compile("^[（(]?[0-9]{4}年[0-9]+月[0-9]+日([\\s　]*)");

    private final List<DraftLine> lines;
    private final Decision.Document document;
    private final int owner;
    private final String note;
    private final NoteTemplate template;
    /** Whether the source gives days only (2021-01-01公布): earlier amendments are not told. */
    private final boolean brief;

    private NoteAddition(List<DraftLine> lines, Decision.Document document, int owner) {
        this.lines = lines;
        this.document = document;
        this.owner = owner;
        this.note = text(lines);
        this.template = NoteTemplate.of(note);
        this.brief = PLAIN_DAY.matcher(note).find();
    }

    /** What a reader should know of it; nothing when all was told. */
    static Optional<String> add(Manuscript law, Decision.Document document, int owner) {
        if (law.notes.isEmpty()) {
            return Optional.empty();
        }
        var addition = new NoteAddition(law.notes, document, owner);
        return addition.add(law);
    }

    private static String text(List<DraftLine> lines) {
        var out = new StringBuilder();
        lines.forEach(line -> out.append(line.text()).append('\n'));
        return out.toString();
    }

    private Optional<String> add(Manuscript law) {
        HistoryEvent act = act();
        if (document.title().isEmpty() || act == null) {
            return Optional.of("决定没有写明由谁、在哪一天通过，题注没有增加这次修改");
        }
        String phrase = phrase(act);
        if (phrase.isEmpty()) {
            return Optional.of("决定没有写明公布的日期，题注没有增加这次修改");
        }
        if (Letters.fold(note).contains(Letters.fold(phrase))) {
            return Optional.empty();
        }
        String verb = verb();
        int before = verb.isEmpty() ? 0 : count(verb);
        boolean counts = !brief && !verb.isEmpty() && !isBill() && (before == 1 || (before > 1 && template.numbered()));
        if (counts && before == 1 && number(verb) == 0) {
            ordain(verb);
        }
        String times = counts ? "第" + Numerals.chinese(Math.max(before, number(verb)) + 1) + "次" : "";
        put(law, phrase + times + verb);
        return brief && !isBill() ? Optional.of("原文题注没有写历次修改，因此不写这是第几次" + verb) : Optional.empty();
    }

    // ---- what is told ----

    /** An approved decision counts from its approval; rules of a government from their publication. */
    private @org.jspecify.annotations.Nullable HistoryEvent act() {
        HistoryEvent.Kind kind = isAssembly() ? HistoryEvent.Kind.PASSED : HistoryEvent.Kind.PROMULGATED;
        Optional<HistoryEvent> approved = event(HistoryEvent.Kind.APPROVED);
        return approved.or(() -> event(kind))
                .or(() -> event(HistoryEvent.Kind.PASSED))
                .orElse(null);
    }

    private Optional<HistoryEvent> event(HistoryEvent.Kind kind) {
        return document.history().stream()
                .filter(each -> each.kind() == kind && each.date() != null)
                .findFirst();
    }

    /** Assemblies and courts meet and pass; ministries and governments publish. */
    private boolean isAssembly() {
        return document.history().stream().anyMatch(each -> each.organ().contains("人民代表大会")) || isCourt() || isBill();
    }

    private boolean isCourt() {
        return document.title().startsWith("最高人民");
    }

    private boolean isBill() {
        return document.title().contains("修正案") && !document.title().contains("决定");
    }

    private String phrase(HistoryEvent act) {
        String day = day(act);
        String gap = gap();
        String since = since();
        if (!isAssembly()) {
            return act.kind() == HistoryEvent.Kind.PROMULGATED ? since + day + gap + title(false) : "";
        }
        if (act.organ().isEmpty()) {
            return "";
        }
        boolean approved = act.kind() == HistoryEvent.Kind.APPROVED;
        boolean passed = approved || isCourt() || isBill() || template.passed();
        boolean whole = approved || isCourt() || isBill() || (template.found() && !template.shortTitle());
        String verb = approved ? "批准的" : passed ? "通过的" : "";
        return since + passing(approved) + day + gap + act.organ() + verb + title(!whole);
    }

    /** What was passed here and approved above tells both days: ……通过　……批准的《……》. */
    private String passing(boolean approved) {
        Optional<HistoryEvent> passed = event(HistoryEvent.Kind.PASSED);
        if (!approved || passed.isEmpty()) {
            return "";
        }
        String both = note.contains("通过并经") ? "并经" : lines.size() > 1 ? "\n" : between();
        return day(passed.get()) + gap() + passed.get().organ() + "通过" + both;
    }

    private static String day(HistoryEvent event) {
        LocalDate date = event.date();
        return date == null ? "" : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** 根据 stands where brackets hold all events in one line, or where the lines of the note begin with it. */
    private String since() {
        boolean needed = lines.size() > 1
                ? lines.stream().anyMatch(line -> line.words.toString().startsWith("根据"))
                : inBrackets() && !brief;
        return needed ? "根据" : "";
    }

    private boolean inBrackets() {
        return note.startsWith("（") || note.startsWith("(");
    }

    private String gap() {
        Matcher day = AFTER_DAY.matcher(note);
        return day.find() ? day.group(1) : "";
    }

    /** Marks within change: double ones outside, single ones within. */
    private String title(boolean brief) {
        String title = document.title();
        int about = title.indexOf("关于");
        boolean cut = brief && about > 0 && title.substring(0, about).indexOf('《') < 0;
        String kept = (cut ? title.substring(about) : title).replaceFirst("[（(][0-9]{4}年[）)]$", "");
        var out = new StringBuilder("《");
        for (int i = 0; i < kept.length(); i++) {
            char c = kept.charAt(i);
            out.append(
                    switch (c) {
                        case '《' -> '〈';
                        case '》' -> '〉';
                        case '〈' -> '《';
                        case '〉' -> '》';
                        default -> c;
                    });
        }
        return out.append('》').toString();
    }

    private String verb() {
        if (template.found()) {
            return template.verb();
        }
        return document.title().startsWith("国务院关于") ? "修订" : "修正";
    }

    // ---- how often ----

    private int count(String verb) {
        return (int) TIMES.matcher(withoutTitles(note))
                .results()
                .filter(each -> each.group(2).equals(verb))
                .count();
    }

    /** The highest number told, or 0. */
    private int number(String verb) {
        return TIMES.matcher(withoutTitles(note))
                .results()
                .filter(each -> each.group(2).equals(verb) && each.group(1) != null)
                .mapToInt(each -> Numerals.value(each.group(1)))
                .max()
                .orElse(0);
    }

    private static String withoutTitles(String words) {
        return NoteTemplate.marked(words).replaceAll("\ue000[^\ue001]*\ue001", "");
    }

    /** The only one so far becomes the first: 修正 → 第一次修正. */
    private void ordain(String verb) {
        for (DraftLine line : lines) {
            String marked = NoteTemplate.marked(line.words.toString());
            Matcher m =
                    Pattern.compile("\ue000[^\ue001]*\ue001|" + TIMES.pattern()).matcher(marked);
            while (m.find()) {
                if (verb.equals(m.group(2))) {
                    line.words.replace(m.start(2), m.start(2), "第一次", owner);
                    return;
                }
            }
        }
    }

    // ---- where it goes ----

    private void put(Manuscript law, String phrase) {
        DraftLine last = lastDated();
        String end = last.words.toString();
        boolean closes = end.endsWith("）") || end.endsWith(")");
        boolean closesAll = closes && (inBrackets() || count(end, "（(") < count(end, "）)"));
        if (lines.size() == 1 && inBrackets() && closes) {
            last.words.replace(end.length() - 1, end.length() - 1, between() + phrase, owner);
            return;
        }
        if (closesAll) {
            last.words.replace(end.length() - 1, end.length(), "", owner);
        }
        var line = new DraftLine("", "", phrase + (closesAll ? end.substring(end.length() - 1) : ""), owner);
        line.lead = last.lead;
        line.tail = last.tail;
        line.aside = true;
        if (last.tail.isEmpty()) {
            last.tail = law.manner.tail();
        }
        law.pieces.add(law.pieces.indexOf(last) + 1, line);
        lines.add(lines.indexOf(last) + 1, line);
    }

    private static int count(String words, String marks) {
        return (int) words.chars().filter(c -> marks.indexOf(c) >= 0).count();
    }

    /** A number of publication may stand below the dated lines. */
    private DraftLine lastDated() {
        for (int i = lines.size() - 1; i >= 0; i--) {
            String words = lines.get(i).words.toString();
            if (words.contains("日")
                    || words.endsWith("）")
                    || words.endsWith(")")
                    || PLAIN_DAY.matcher(words).find()) {
                return lines.get(i);
            }
        }
        return lines.getLast();
    }

    private String between() {
        if (brief) {
            return "，";
        }
        Matcher between = BETWEEN.matcher(note.stripTrailing());
        return between.find() ? between.group(1) : "　";
    }
}
