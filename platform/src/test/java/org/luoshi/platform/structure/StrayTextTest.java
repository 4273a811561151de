package org.luoshi.platform.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;

/** Wording lives in message files; a template holds none of its own, in either language. */
class StrayTextTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|label|content)=\"[^\"]*?(\\p{L}{2,})[^\"]*\"");
    private static final Pattern TAG = Pattern.compile("(?s)<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|&#?\\w+;");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    @Test
    void leavesNoWordingInTemplates() {
        List<Path> templates = Project.files("platform/src/main/jte", ".jte");
        assertThat(templates).isNotEmpty();
        assertThat(templates.stream().flatMap(StrayTextTest::strayIn)).isEmpty();
    }

    @Test
    void findsWordsBetweenTagsAndInSpokenAttributes() {
        check("<p>Hello</p>", "Hello");
        check("<p>${frame.t(\"a.b\")} 建议</p>", "建议");
        check("@if(page.may())<b>Save</b>@endif", "Save");
        check("@template.site.layout(frame = frame, content = @`<i>Text</i>`)", "Text");
        check("<img alt=\"Our seal\" src=\"seal.svg\">", "Our");
        check("${\"办结\"}", "办结");
    }

    @Test
    void leavesMarkupAndExpressionsAlone() {
        check("<a class=\"button\" href=\"/suggestions\">${frame.t(\"a.b\", page.title())}</a>&nbsp;·");
        check("@for(var row : page.rows())\n<td title=\"${row.title()}\">!{var x = 1;}${x}</td>\n@endfor");
        check("<%-- a remark --%><meta name=\"viewport\" content=\"${page.size()}\">");
    }

    private static void check(String template, String... stray) {
        assertThat(stray(template)).contains(stray).hasSizeGreaterThanOrEqualTo(stray.length);
        assertThat(stray(template).isEmpty()).isEqualTo(stray.length == 0);
    }

    private static Stream<String> strayIn(Path template) {
        return stray(Project.read(template)).stream().map(word -> template + ": " + word);
    }

    private static List<String> stray(String source) {
        String said = TemplateText.of(source);
        String spoken = said.replaceAll("<meta [^>]*>", "");
        return Stream.of(
                        HAN.matcher(source.replaceAll("(?s)<%--.*?--%>", ""))
                                .results()
                                .map(found -> found.group()),
                        SPOKEN_ATTRIBUTE.matcher(spoken).results().map(found -> found.group(1)),
                        WORD.matcher(TAG.matcher(spoken).replaceAll(" "))
                                .results()
                                .map(found -> found.group()))
                .flatMap(words -> words)
                .distinct()
                .toList();
    }
}
