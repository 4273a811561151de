package org.luoshi.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.journal.Actor;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Subject;
import org.luoshi.procedure.clock.DayKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class CalendarPagesTest {
    private static final String NOTICE = """
            关于2031年部分节假日安排的通知
            一、元旦：1月1日（周三）放假1天。
            二、春节：1月22日（周三）至28日（周二）放假调休，共7天。1月19日（周日）上班。
            三、清明节：4月5日（周六）至7日（周一）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：6月24日（周二）放假1天。
            六、中秋节：10月1日（周三）放假。
            七、国庆节：10月2日（周四）至8日（周三）放假调休，共7天。9月28日（周日）、10月11日（周六）上班。
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkCalendars calendars;

    @Autowired
    Journal journal;

    @BeforeEach
    void aClerkOfTheOffice() {
        if (accounts.byLogin("calendar-clerk").isEmpty()) {
            accounts.create(account("calendar-clerk", "office"), Actor.SYSTEM);
            accounts.create(account("calendar-guest", "deputy"), Actor.SYSTEM);
        }
    }

    @Test
    void showsEverybodyAYearWithItsHolidaysAndMakeUpDays() {
        assertThat(web.get().uri("/calendar/2026"))
                .hasStatusOk()
                .bodyText()
                .contains("2026年节假日安排", "248 个工作日", "春节", "cal__made-up", "新华社")
                .doesNotContain("⟦calendar", "导入放假通知");
        assertThat(web.get().uri("/calendar/2026").cookie(new Cookie("luoshi-lang", "en")))
                .bodyText()
                .contains("Holidays of 2026", "Spring Festival")
                .doesNotContain("⟦calendar");
        assertThat(web.get().uri("/calendar/1999")).hasStatus(404);
    }

    @Test
    void saysThatAYearNobodyArrangedIsProvisional() {
        assertThat(web.get().uri("/calendar/2033")).hasStatusOk().bodyText().contains("暂定", "cal__assumed");
        assertThat(web.get().uri("/calendar/2033.json"))
                .bodyJson()
                .extractingPath("$.provisional")
                .isEqualTo(true);
        assertThat(web.get().uri("/calendar/2033.ics")).hasStatus(404);
    }

    @Test
    void tellsProgramsTheSame() {
        assertThat(web.get().uri("/calendar/2026.json"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"year": 2026, "provisional": false, "workingDays": 248,
                         "workingDaysByMonth": [21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23],
                         "makeUpDays": ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]}""");
        assertThat(web.get().uri("/calendar/2026.ics"))
                .hasStatusOk()
                .bodyText()
                .contains("DTSTART;VALUE=DATE:20260215", "DTEND;VALUE=DATE:20260224", "SUMMARY:补班");
    }

    @Test
    void importsANoticeAfterItWasLookedAtAndTakesItBack() {
        UUID id = UUID.randomUUID();
        assertThat(send("calendar-clerk", id, "preview", NOTICE))
                .hasStatusOk()
                .bodyText()
                .contains("确认导入", "2031年1月22日")
                .doesNotContain("⟦calendar");
        assertThat(calendars.current().knows(2031)).isFalse();

        assertThat(send("calendar-clerk", id, "confirm", NOTICE))
                .hasStatus(303)
                .hasHeader(HttpHeaders.LOCATION, "/calendar/2031");
        assertThat(send("calendar-clerk", id, "confirm", NOTICE)).hasStatus(303);
        assertThat(calendars.current().kind(LocalDate.of(2031, 1, 19))).isEqualTo(new DayKind.WorkingDay(true));
        assertThat(web.get().uri("/calendar/2031")).bodyText().contains("新华社 2030-11-05", "calendar-clerk");

        String withdraw = "/calendar/notices/" + id + "/withdraw";
        assertThat(web.get().uri(withdraw).with(user("calendar-clerk"))).hasStatusOk();
        assertThat(web.post().uri(withdraw).with(user("calendar-guest")).with(csrf()))
                .hasStatus(403);
        assertThat(web.post().uri(withdraw).with(user("calendar-clerk")).with(csrf()))
                .hasStatus(303);
        assertThat(calendars.current().knows(2031)).isFalse();
        assertThat(lines(id))
                .containsExactly("calendar.import DONE", "calendar.change REFUSED", "calendar.withdraw DONE");
    }

    @Test
    void asksForACheckWhenTheTextIsDoubtful() {
        UUID id = UUID.randomUUID();
        String doubtful = NOTICE.replace("1月1日（周三）", "1月1日（周四）");
        assertThat(send("calendar-clerk", id, "confirm", doubtful))
                .hasStatusOk()
                .bodyText()
                .contains("请先核对上面列出的疑点", "第 2 行");
        assertThat(calendars.current().knows(2031)).isFalse();
    }

    @Test
    void letsNobodyElseImport() {
        UUID id = UUID.randomUUID();
        assertThat(send("calendar-guest", id, "confirm", NOTICE)).hasStatus(403);
        assertThat(web.get().uri("/calendar/import").with(user("calendar-guest")))
                .hasStatus(403);
        assertThat(lines(id)).containsExactly("calendar.change REFUSED");
    }

    private MvcTestResult send(String login, UUID id, String step, String text) {
        return web.post()
                .uri("/calendar/import")
                .with(user(login))
                .with(csrf())
                .param("id", id.toString())
                .param("text", text)
                .param("source", "新华社 2030-11-05")
                .param("step", step)
                .exchange();
    }

    private List<String> lines(UUID id) {
        return journal.of(new Subject("holiday-notice", id.toString())).stream()
                .map((Line line) -> line.action() + " " + line.outcome())
                .toList();
    }

    private static NewAccount account(String login, String role) {
        return new NewAccount(login, login, null, Set.of(role), null, null);
    }
}
