package org.luoshi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.Project;

/**
 * Office machines keep a browser for years: everything we send is understood by Chromium 86 (October 2020). What came
 * later stands inside {@code @supports}, or is listed here as something nobody misses where it is not known.
 */
class OldBrowsersTest {
    /** What came after 86, and with which version. A longer list belongs to a longer need. */
    private static final Map<String, String> LATER_CSS = Map.ofEntries(
            Map.entry(":has\\(", "105"),
            Map.entry(":(?:is|where)\\(", "88"),
            Map.entry(":not\\([^()]*,", "88, a list of selectors"),
            Map.entry("[;{\\s]inset(?:-[a-z-]+)?\\s*:", "87"),
            Map.entry("(?:margin|padding)-(?:inline|block)\\s*:", "87, the short form"),
            Map.entry("aspect-ratio\\s*:", "88"),
            Map.entry("@(?:container|layer|property|scope|starting-style|view-transition)\\b", "85 to 118"),
            Map.entry("\\bcontainer(?:-type|-name)?\\s*:", "105"),
            Map.entry("(?:color-mix|light-dark|oklch|oklab|lab|lch|hwb|color)\\(", "101 to 123"),
            Map.entry("\\d(?:d|s|l)v[hwib]\\b", "108"),
            Map.entry("\\d(?:cq[whib]|lh|rlh|cap|ic)\\b", "105 to 118"),
            Map.entry("subgrid", "117"),
            Map.entry("overflow(?:-[xy])?\\s*:[^;]*\\bclip\\b", "90"),
            Map.entry("(?:[;{]\\s*|^\\s+)(?:translate|rotate|scale)\\s*:", "104"),
            Map.entry("@media[^{]*[<>]", "104, ranges"),
            Map.entry("(?m)^\\s*&|[;{]\\s*&", "112, nesting"),
            Map.entry("\\b(?:sin|cos|tan|round|mod|pow|sqrt)\\(", "111 to 125"));

    /** Later than 86 and left in: where a browser does not know it, the page lacks a refinement and nothing else. */
    private static final Map<String, String> NOBODY_MISSES = Map.of(
            "text-wrap\\s*:", "114: headings break evenly",
            "accent-color\\s*:", "93: a ticked box has the house's colour");

    private static final Map<String, String> LATER_JS = Map.ofEntries(
            Map.entry("\\.at\\(", "92"),
            Map.entry("\\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|with|group)\\(", "97 to 117"),
            Map.entry("\\bstructuredClone\\b", "98"),
            Map.entry("Object\\.(?:hasOwn|groupBy)", "93 to 117"),
            Map.entry("#[a-z]\\w*\\s*in\\b|static\\s*\\{", "91 to 94"),
            Map.entry("randomUUID", "92"),
            Map.entry("AbortSignal\\.(?:timeout|any)", "103 to 116"),
            Map.entry("parse(?:Creation|Request)OptionsFromJSON|PublicKeyCredential[^;]*\\.toJSON", "129"),
            Map.entry("\\b(?:showPopover|popover|inert|startViewTransition)\\b", "102 to 114"),
            Map.entry("Promise\\.(?:withResolvers|try)", "119 to 128"),
            Map.entry("\\bURLPattern\\b|\\bURL\\.(?:canParse|parse)\\b", "95 to 126"));

    @Test
    void sendsNoStyleThatChromium86DoesNotKnow() {
        assertThat(found(LATER_CSS, ".css")).isEmpty();
    }

    @Test
    void sendsNoScriptThatChromium86DoesNotKnow() {
        assertThat(found(LATER_JS, ".js")).isEmpty();
    }

    @Test
    void listsNothingThatIsNoLongerUsed() {
        String styles = String.join("\n", files(".css").map(Project::read).toList());
        assertThat(NOBODY_MISSES.keySet())
                .allMatch(pattern -> Pattern.compile(pattern).matcher(styles).find());
    }

    @Test
    void findsWhatItLooksFor() {
        check("a:has(b) { color: red }", ":has\\(");
        check(".x { inset: 0 }", "[;{\\s]inset(?:-[a-z-]+)?\\s*:");
        check(".x { height: 100dvh }", "\\d(?:d|s|l)v[hwib]\\b");
        check(".x { color: red; & b { color: blue } }", "(?m)^\\s*&|[;{]\\s*&");
        assertThat(of("@supports (inset: 0) { .x { inset: 0 } } .y { box-shadow: inset 0 0 0 1px red }"))
                .isEmpty();
    }

    private static void check(String css, String pattern) {
        assertThat(of(css)).singleElement().asString().contains(LATER_CSS.get(pattern));
    }

    private static List<String> of(String css) {
        return found(LATER_CSS, "test", css);
    }

    private static List<String> found(Map<String, String> later, String ending) {
        return files(ending)
                .flatMap(file -> found(later, file.getFileName().toString(), Project.read(file)).stream())
                .toList();
    }

    private static Stream<Path> files(String ending) {
        return Project.files("platform/src/main/resources/static", ending).stream();
    }

    private static List<String> found(Map<String, String> later, String name, String text) {
        String plain = withoutGuarded(text.replaceAll("(?s)/\\*.*?\\*/", ""));
        List<String> found = new ArrayList<>();
        later.forEach((pattern, since) -> {
            Matcher matcher = Pattern.compile(pattern).matcher(plain);
            if (matcher.find()) {
                found.add("%s: %s (Chromium %s)".formatted(name, matcher.group().strip(), since));
            }
        });
        return found;
    }

    /** The text without {@code @supports} blocks: a browser that does not know what they ask for skips them. */
    private static String withoutGuarded(String css) {
        StringBuilder left = new StringBuilder();
        int at = 0;
        for (int guard = css.indexOf("@supports"); guard >= 0; guard = css.indexOf("@supports", at)) {
            left.append(css, at, guard);
            at = endOfBlock(css, css.indexOf('{', guard));
        }
        return left.append(css.substring(at)).toString();
    }

    private static int endOfBlock(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }
}
