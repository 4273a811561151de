package org.luoshi.lawtext.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.luoshi.lawtext.render.AkomaNtoso;
import org.luoshi.lawtext.render.JsonTree;

/**
 * Texts made to exhaust a reader. The limit is generous: what is linear takes a second, what is quadratic an hour, and
 * what recurses without bound ends in a stack overflow.
 */
@Timeout(60)
class HostileTextTest {
    private static final int MEGABYTE = 1_000_000;
    private static final int MANY = 100_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadAndGivenBack(String name, String text) {
        Parsed parsed = LawParser.parse(text);
        assertThat(parsed.text().print().equals(text)).as(name).isTrue();
        assertThat(AkomaNtoso.render(parsed.text())).isNotEmpty();
        assertThat(JsonTree.render(parsed)).isNotEmpty();
    }

    private static Stream<Arguments> texts() {
        return Stream.of(
                hostile("nothing", ""),
                hostile("one character", "法".repeat(MEGABYTE)),
                hostile("one bracket", "（".repeat(MEGABYTE)),
                hostile("one quotation mark", "“".repeat(MEGABYTE)),
                hostile("one title mark", "《".repeat(MEGABYTE)),
                hostile("one digit", "第" + "一".repeat(MEGABYTE)),
                hostile("one blank", " ".repeat(MEGABYTE)),
                hostile("empty lines", "\n".repeat(MEGABYTE)),
                hostile("returns", "\r".repeat(MEGABYTE)),
                hostile("heading marks", "#".repeat(MEGABYTE)),
                hostile("years", "2024年".repeat(MEGABYTE / 5)),
                hostile("nested brackets", "（一".repeat(10_000) + "）".repeat(10_000)),
                hostile("nested quotations", "“‘".repeat(10_000)),
                hostile("items", lines(i -> "（" + i % 1_000 + "）项；")),
                hostile("items that all begin anew", lines(i -> "1.甲：")),
                hostile("items of every style", lines(i -> "（一）1.①（1）一、".substring(i % 5 * 2) + "：")),
                hostile("items on one line", lines(i -> "；（" + i % 900 + "）甲").replace("\n", "")),
                hostile("headings", lines(i -> "## 第" + (i % 9_000 + 1) + "章　甲")),
                hostile("headings that wait for a name", lines(i -> "第一章")),
                hostile("contents", lines(i -> "目录")),
                hostile("contents of chapters", lines(i -> "第一章　甲" + i)),
                hostile("articles with one number", lines(i -> "第一条　甲。")),
                hostile("articles with titles between", lines(i -> i % 4 == 3 ? "甲规定" : "第" + (i % 4 + 1) + "条　甲。")),
                hostile("articles without blank", lines(i -> "第" + (i % 9_000 + 1) + "条甲")),
                hostile("annexes", lines(i -> "附件" + i % 1_000 + "：甲")),
                hostile("signatures", lines(i -> "示例市人民政府")),
                hostile("dates", lines(i -> "2024年3月1日")),
                hostile("history without end", "示例法\n" + lines(i -> "（2024年3月1日通过")),
                hostile("broken lines", "第一条　甲\n" + lines(i -> "示例市人民政府应当停车应当按位停放不占道路的")),
                hostile("rows", lines(i -> "|甲|乙|")),
                hostile("bars", "|".repeat(MEGABYTE)),
                hostile("comments", lines(i -> "<!--")),
                hostile("second titles", "第一条　甲。\n" + lines(i -> "# 甲")));
    }

    private static Arguments hostile(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String lines(IntFunction<String> line) {
        return IntStream.range(0, MANY).mapToObj(line).collect(Collectors.joining("\n"));
    }
}
