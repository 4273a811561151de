package org.luoshi.platform.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;

import jakarta.servlet.http.Cookie;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.Project;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.luoshi.platform.suggestions.TestSuggestions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An auditor reads words: who acted in which role, what was done, from which step to which. */
@PlatformTest
class JournalWordsTest {
    /** Acts as the code writes them, the first text of that form after the beginning of an entry. */
    private static final Pattern ACT = Pattern.compile(
            "(?s)(?:new Entry|Act\\.on|\\bdid|\\brefuse|\\bentry|\\bfind|ACTION =)[^;{}]*?\"((?:account|access|archive|role|calendar|file"
                    + "|import|person|deputy|term|organisation|membership|session|matter|suggestion|notices|figures)\\.[a-z-]+)\"");

    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Journal journal;

    @Autowired
    Messages messages;

    @Autowired
    TestSuggestions suggestions;

    @Autowired
    CityDate date;

    private String id = UUID.randomUUID().toString();

    @Test
    void namesRoleActStepsAndSubjectInTheReadersLanguage() throws Exception {
        write("matter", "forward", "handler,office", Map.of("from", "accepted", "to", "forwarded"));
        Element zh = line("zh-CN");
        assertThat(zh.text()).contains("代表工作机构", "承办单位", "事项", "自：已受理", "至：").doesNotContain("handler");
        assertThat(act(zh)).matches(".*\\p{IsHan}.*");
        Element en = line("en");
        assertThat(en.text()).contains("Deputy affairs office", "Matter", "from: Accepted");
        assertThat(act(en)).doesNotMatch(".*\\p{IsHan}.*");
    }

    @Test
    void callsAnEventWhatTheMattersOwnProcedureCallsIt() throws Exception {
        Matter matter = suggestions.submitted(UUID.randomUUID().toString(), date.today(), "关于日志用语的建议");
        id = matter.id().toString();
        write("matter", "reply", "handler", Map.of());
        assertThat(act(line("zh-CN", "reply"))).isEqualTo("答复");
    }

    @Test
    void keepsTheCodeBesideTheWordsForWhoFiltersByIt() throws Exception {
        write("account", "account.recover", "operator", Map.of());
        assertThat(line("zh-CN").select("th code").text()).isEqualTo("account.recover");
        assertThat(line("zh-CN").text()).contains("在服务器上找回管理账号", "服务器操作人员");
    }

    @Test
    void leavesACodeNobodyKnowsAsItIs() throws Exception {
        write("vanished", "vanished.act", "vanished-role", Map.of("vanished-fact", "x"));
        assertThat(line("zh-CN").text()).contains("vanished.act", "vanished-role", "vanished-fact：x");
    }

    @Test
    void hasWordsForEveryActTheCodeWrites() {
        Set<String> acts = Project.files("platform/src/main/java", ".java").stream()
                .map(Project::read)
                .flatMap(source -> ACT.matcher(source).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(acts).hasSizeGreaterThan(40).contains("account.recover", "matter.urge", "file.add", "person.add");
        for (Lang lang : Lang.values()) {
            assertThat(acts).allMatch(act -> messages.has(lang, "journal.action." + act));
        }
    }

    private void write(String kind, String act, String role, Map<String, String> facts) {
        journal.record(new Entry(new Subject(kind, id), act, new Actor("a-1", "王芳", role), facts));
    }

    private static String act(Element line) {
        return line.expectFirst("th > div").ownText();
    }

    private Element line(String lang) throws Exception {
        return page(lang).expectFirst("tbody tr");
    }

    /** The line of this act, wherever the hour of the day puts it among the others. */
    private Element line(String lang, String act) throws Exception {
        return page(lang).expectFirst("tbody tr:has(th code:containsOwn(" + act + "))");
    }

    private Element page(String lang) throws Exception {
        SignedIn auditor = people.viewer("audit-officer");
        String page = web.get()
                .uri("/journal?id=" + id)
                .cookie(new Cookie("luoshi-lang", lang))
                .with(as(auditor))
                .exchange()
                .getResponse()
                .getContentAsString();
        return Jsoup.parse(page);
    }
}
