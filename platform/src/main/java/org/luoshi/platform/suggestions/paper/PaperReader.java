package org.luoshi.platform.suggestions.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes title, signers and body from the words of a paper, by the labels such papers bear (识别登记项). What is not found stays
 * empty: a person fills it in beside the words.
 *
 * <p>{@code 题目：关于…的建议}, a label in one cell of a table and its value in the next, {@code 一、基本情况} with its
 * paragraphs below, {@code 建议：…}.
 */
final class PaperReader {
    private static final Pattern LINE = Pattern.compile("\\R");
    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern TITLE = Pattern.compile("(?:关于.{2,90}的(?:建议|意见|提案|议案))|.{2,80}的建议");
    private static final Pattern PAPER = Pattern.compile("第?\\s*([0-9A-Za-z-]{1,20})\\s*号");
    private static final String ORDINAL = "(?:[一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|\\d+[、.．])?\\s*";

    /** What a label begins. */
    private enum Part {
        TITLE("题\\s*目|标\\s*题|案\\s*由|建议题目|建议名称|建议标题"),
        LEAD("领衔代表|领衔人|提出人|提建议人|建议人|代表姓名|姓\\s*名|第一提出人"),
        SIGNERS("联名代表|联名人|附议代表|附议人|附议"),
        UNITS("建议承办单位|承办单位|主办单位|建议办理单位"),
        CATEGORY("类\\s*别|分\\s*类|建议类别"),
        PAPER("编\\s*号|建议编号|序\\s*号"),
        DELEGATION("代表团|所在代表团"),
        OTHER("联系电话|电\\s*话|通讯地址|工作单位|职\\s*务|日\\s*期|提出日期|提交日期|邮\\s*编|代表证号"),
        FACTS("基本情况|情况|案据|现状|存在的?问题|问题|主要问题|现状和问题|情况和问题|事由|理由|背景"),
        PROPOSAL("具体建议|意见建议|意见和建议|对策建议|建议内容|工作建议|建议|方案|解决办法|对策");

        private final Pattern label;

        Part(String words) {
            label = Pattern.compile(ORDINAL + "(?:" + words + ")\\s*(?:[:：]\\s*(.*))?");
        }

        boolean isBody() {
            return this == FACTS || this == PROPOSAL;
        }
    }

    private final Map<Part, List<String>> found = new EnumMap<>(Part.class);
    private final List<String> before = new ArrayList<>();

    private PaperReader() {}

    static PaperFields read(String words, PaperFields unread) {
        PaperReader reader = new PaperReader();
        reader.walk(lines(words));
        return reader.fields(unread);
    }

    /** The two halves of a text that stands in one cell: facts, then what is proposed; the second empty where no heading tells. */
    static List<String> halves(String body) {
        PaperReader reader = new PaperReader();
        reader.walk(lines(body));
        List<String> facts = new ArrayList<>(reader.before);
        facts.addAll(reader.found.getOrDefault(Part.FACTS, List.of()));
        return List.of(String.join("\n", facts), reader.joined(Part.PROPOSAL));
    }

    /** Lines, the cells of a table one by one. */
    private static List<String> lines(String words) {
        return LINE.splitAsStream(words)
                .flatMap(line -> line.startsWith("|") ? CELL.splitAsStream(line) : List.of(line).stream())
                .map(line -> line.replace('　', ' ').strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private void walk(List<String> lines) {
        Part open = null;
        for (String line : lines) {
            Part begins = label(line);
            if (begins != null) {
                open = begins;
                take(open, value(begins, line));
            } else if (open == null) {
                before.add(line);
            } else {
                take(open, line);
                // a value on a line of its own; only the body goes on
                open = open.isBody() ? open : null;
            }
            if (open != null
                    && !open.isBody()
                    && !found.getOrDefault(open, List.of()).isEmpty()) {
                open = null;
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Part label(String line) {
        for (Part part : Part.values()) {
            if (part.label.matcher(line).matches()) {
                return part;
            }
        }
        return null;
    }

    private static String value(Part part, String line) {
        Matcher label = part.label.matcher(line);
        String value = label.matches() ? label.group(1) : null;
        return value == null ? "" : value.strip();
    }

    private void take(Part part, String line) {
        if (!line.isEmpty()) {
            found.computeIfAbsent(part, _ -> new ArrayList<>()).add(line);
        }
    }

    private PaperFields fields(PaperFields unread) {
        return new PaperFields(
                paper(),
                title(),
                String.join("\n", found.getOrDefault(Part.FACTS, body())),
                joined(Part.PROPOSAL),
                lead(),
                joined(Part.SIGNERS),
                joined(Part.UNITS),
                joined(Part.CATEGORY),
                unread.inSession(),
                unread.receivedOn());
    }

    private String joined(Part part) {
        return String.join("\n", found.getOrDefault(part, List.of()));
    }

    private String title() {
        String labelled = joined(Part.TITLE);
        return labelled.isEmpty()
                ? before.stream()
                        .filter(line -> TITLE.matcher(line).matches())
                        .findFirst()
                        .orElse("")
                : labelled;
    }

    /** Paragraphs no heading stands above: what is neither the title nor a short line at the top. */
    private List<String> body() {
        return before.stream()
                .filter(line -> line.length() > 20 && !TITLE.matcher(line).matches())
                .toList();
    }

    /** 张三 with its delegation where the paper names one. */
    private String lead() {
        String name = joined(Part.LEAD);
        String delegation = joined(Part.DELEGATION);
        return name.isEmpty() || delegation.isEmpty() || name.contains("（") ? name : name + "（" + delegation + "）";
    }

    private String paper() {
        String labelled = joined(Part.PAPER);
        Matcher number = PAPER.matcher(labelled.isEmpty() ? String.join("\n", before) : labelled);
        return number.find() ? number.group(1) : labelled;
    }
}
