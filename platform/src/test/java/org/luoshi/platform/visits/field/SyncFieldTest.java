package org.luoshi.platform.visits.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.luoshi.platform.visits.field.TestField.entry;
import static org.luoshi.platform.visits.field.TestField.file;
import static org.luoshi.platform.visits.field.TestField.with;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.files.Papers;
import org.luoshi.platform.files.StoredFiles;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.CityInTheMaking;
import org.luoshi.platform.visits.Entries;
import org.luoshi.platform.visits.Instructions;
import org.luoshi.platform.visits.RunVisit;
import org.luoshi.platform.visits.TakenEntry;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.photo.TestPhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a phone brings is there once, under the time it was spoken, by the person who recorded it, or it is not there. */
@PlatformTest
class SyncFieldTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    MockMvcTester web;

    @Autowired
    TestField field;

    @Autowired
    TestAccounts people;

    @Autowired
    Entries entries;

    @Autowired
    Instructions instructions;

    @Autowired
    StoredFiles files;

    @Autowired
    FieldReceipts receipts;

    @Autowired
    RunVisit run;

    @Autowired
    Journal journal;

    @Autowired
    Clock clock;

    @Autowired
    CityDate date;

    @Autowired
    CityInTheMaking making;

    private SignedIn recorder;
    private Visit visit;

    @BeforeEach
    void aVisitOfToday() {
        recorder = field.recorder();
        visit = field.visit(recorder);
    }

    @Test
    void saysThatTheCityIsStillBeingMadeButNotOnWhatThePhoneKeeps() {
        String page = "/visits/" + visit.number() + "/field";
        making.during(() -> {
            assertThat(web.get().uri(page).with(as(recorder))).bodyText().contains("示例市正在生成");
            assertThat(web.get().uri(page + "/shell").with(as(recorder)))
                    .bodyText()
                    .doesNotContain("示例市正在生成");
        });
        assertThat(web.get().uri(page).with(as(recorder)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("示例市正在生成");
    }

    @Test
    void takesEveryKindOnceAndSaysSoWhenAskedAgain() {
        byte[] photo = TestPhotos.jpegWith(TestPhotos.exif(6, "GPS"));
        byte[] sound = TestField.sound();
        Map<String, Object> taken = with(entry("photo", visit, now(), "进度"), "file", file("a.jpg", photo));
        Map<String, Object> spoken = with(entry("memo", visit, now(), ""), "file", file("a.webm", sound));
        Map<String, Object> place = with(with(entry("place", visit, now(), ""), "lat", 37.9), "lon", 112.5);
        Map<String, Object> request = with(entry("request", visit, now(), "请协调用电"), "firm", "示例乳业");
        upload(taken, photo);
        upload(spoken, sound);
        List<Map<String, Object>> all = List.of(
                entry("instruction", visit, now(), "五月底前完成清淤"),
                request,
                entry("note", visit, now(), "随手一记"),
                taken,
                spoken,
                place);
        assertThat(states(sync(all))).containsOnly("taken");
        assertThat(states(sync(all))).containsOnly("already");
        assertThat(kinds()).containsExactlyInAnyOrder("INSTRUCTION", "REQUEST", "NOTE", "PHOTO", "VOICE", "PLACE");
        assertThat(instructions.of(visit.id()))
                .singleElement()
                .satisfies(i -> assertThat(i.speaker()).isEqualTo("甲领导"));
        FileId kept = entries.of(visit.id()).stream()
                .filter(e -> e.kind().equals("PHOTO"))
                .map(TakenEntry::file)
                .findFirst()
                .orElseThrow();
        assertThat(files.find(kept).orElseThrow().attached()).isTrue();
    }

    @Test
    void keepsTheTimeItWasSpokenNotTheTimeItCame() {
        long spoken = now() - Duration.ofMinutes(20).toMillis();
        sync(List.of(entry("note", visit, spoken, "二十分钟前")));
        assertThat(only().spokenAt()).isBetween(ago(21), ago(19));
    }

    @Test
    void putsAWrongClockRightAndKeepsBothTimes() {
        long wrong = now() - Duration.ofMinutes(30).toMillis();
        JsonNode answer = sync(Duration.ofMinutes(30), List.of(entry("note", visit, wrong, "手机慢了半小时")), recorder);
        assertThat(answer.at("/results/0/clock").asBoolean()).isTrue();
        assertThat(only().spokenAt()).isBetween(ago(1), ago(0).plusSeconds(5));
        assertThat(receipts.find(only().id()).orElseThrow().phoneAt()).isEqualTo(Instant.ofEpochMilli(wrong));
        assertThat(receipts.find(only().id()).orElseThrow().offset()).isEqualTo(Duration.ofMinutes(30));
        assertThat(page(recorder)).contains("手机时钟不准，时间已校正");
    }

    @Test
    void takesWhatAPhoneRecordedWhoseClockBeganAnewIn1970() {
        long wrong = Duration.ofHours(1).toMillis();
        Duration offset = Duration.ofMillis(now() - wrong - 60_000);
        assertThat(states(sync(offset, List.of(entry("note", visit, wrong, "电池没电以后")), recorder)))
                .containsExactly("taken");
        assertThat(only().spokenAt()).isBetween(ago(2), ago(0));
    }

    @Test
    void refusesWhatSaysItWasMadeLater() {
        refused(entry("note", visit, now() + Duration.ofHours(2).toMillis(), "未来"), "晚于现在");
        refused(entry("note", visit, Long.MAX_VALUE, "未来"), "晚于现在");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void refusesAnotherContentUnderTheSameIdentity() {
        Map<String, Object> first = entry("note", visit, now(), "第一条");
        sync(List.of(first));
        refused(with(first, "text", "换了内容"), "已用于另一条记录");
        assertThat(only().text()).isEqualTo("第一条");
        assertThat(refusals()).anySatisfy(line -> assertThat(line.reason()).isEqualTo("IdReused"));
    }

    @Test
    void refusesAPersonWhoBringsSomebodyElsesRecord() {
        Map<String, Object> own = entry("note", visit, now(), "我的");
        sync(List.of(own));
        JsonNode answer = sync(Duration.ZERO, List.of(own), field.recorder());
        assertThat(answer.at("/results/0/state").asString()).isEqualTo("refused");
    }

    @Test
    void takesOneOfTwoThatComeAtTheSameMoment() throws Exception {
        Map<String, Object> same = entry("instruction", visit, now(), "同一条");
        try (ExecutorService tabs = Executors.newFixedThreadPool(4)) {
            Callable<String> send = () -> states(sync(List.of(same))).getFirst();
            List<String> told = new ArrayList<>();
            for (var answer : tabs.invokeAll(List.of(send, send, send, send))) {
                told.add(answer.get());
            }
            assertThat(told).containsExactlyInAnyOrder("taken", "already", "already", "already");
        }
        assertThat(kinds()).containsExactly("INSTRUCTION");
    }

    @Test
    void goesOnWhereAnUploadWasCutOff() {
        byte[] photo = TestPhotos.jpegWith(TestPhotos.exif(6, "GPS"));
        Map<String, Object> entry = with(entry("photo", visit, now(), ""), "file", file("a.jpg", photo));
        byte[] half = Arrays.copyOf(photo, 500);
        assertThat(part(entry, 0, half)).isEqualTo(500);
        assertThat(states(sync(List.of(entry)))).containsExactly("missing");
        assertThat(part(entry, 0, half)).as("the same piece again").isEqualTo(500);
        assertThat(part(entry, 900, half)).as("a piece too early").isEqualTo(500);
        assertThat(have(entry, recorder)).isEqualTo(500);
        assertThat(have(entry, field.recorder())).as("of somebody else").isZero();
        part(entry, 500, Arrays.copyOfRange(photo, 500, photo.length));
        assertThat(states(sync(List.of(entry)))).containsExactly("taken");
        assertThat(have(entry, recorder)).as("after it is taken").isZero();
        assertThat(files.find(java.util.Objects.requireNonNull(only().file()))
                        .orElseThrow()
                        .size())
                .isEqualTo(photo.length);
    }

    @Test
    void asksForTheWholeFileAnewWhenItArrivedTorn() {
        byte[] photo = TestPhotos.jpeg();
        byte[] torn = photo.clone();
        torn[100] ^= 1;
        Map<String, Object> entry = with(entry("photo", visit, now(), ""), "file", file("a.jpg", photo));
        part(entry, 0, torn);
        assertThat(states(sync(List.of(entry)))).containsExactly("missing");
        assertThat(have(entry, recorder)).isZero();
        upload(entry, photo);
        assertThat(states(sync(List.of(entry)))).containsExactly("taken");
    }

    @Test
    void refusesAPhotoThatIsNone() {
        byte[] program = "MZ a program".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Map<String, Object> byName = with(entry("photo", visit, now(), ""), "file", file("a.exe", program));
        Map<String, Object> byContent = with(entry("photo", visit, now(), ""), "file", file("a.jpg", program));
        Map<String, Object> paper = with(entry("photo", visit, now(), ""), "file", file("a.pdf", program));
        Map<String, Object> none = entry("photo", visit, now(), "");
        upload(byName, program);
        upload(byContent, program);
        upload(paper, program);
        refused(byName, "不是照片");
        refused(byContent, "exe");
        refused(paper, "不是照片");
        refused(none, "不是照片");
        refused(
                with(entry("photo", visit, now(), ""), "file", Map.of("name", "a.jpg", "size", 1L << 40, "sha256", "")),
                "大小");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void namesThePhonesSettingForAPhotoOnlyPhonesOpen() {
        byte[] heic = Papers.heic();
        Map<String, Object> byName = with(entry("photo", visit, now(), ""), "file", file("IMG_0001.HEIC", heic));
        Map<String, Object> byContent = with(entry("photo", visit, now(), ""), "file", file("IMG_0001.jpg", heic));
        upload(byName, heic);
        upload(byContent, heic);
        refused(byName, "HEIC");
        refused(byContent, "HEIC");
        assertThat(sync(List.of(byName)).at("/results/0/remedy").asString()).contains("设置 → 相机 → 格式", "兼容性最佳");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSenseAndTakesTheRest() {
        Map<String, Object> sound = entry("note", visit, now(), "好的");
        Map<String, Object> twoUnits = with(entry("instruction", visit, now(), "?"), "lead", "不是编号");
        List<Map<String, Object>> all = List.of(
                with(sound, "id", "不是编号"),
                with(entry("note", visit, now(), "x"), "stop", "0f8fad5b-d9cb-469f-a165-70867728950e"),
                with(entry("note", visit, now(), "x"), "kind", "poem"),
                entry("note", visit, now(), "  "),
                twoUnits,
                with(with(entry("place", visit, now(), ""), "lat", 91.0), "lon", 0.0),
                sound);
        assertThat(states(sync(all)))
                .containsExactly("refused", "refused", "refused", "refused", "refused", "refused", "taken");
        assertThat(refusals()).hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void takesAQueueOfTenThousandInSmallerLists() {
        List<Map<String, Object>> tooMany = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            tooMany.add(entry("note", visit, now(), "第" + i + "条"));
        }
        assertThat(post(recorder, "/entries", JSON.writeValueAsBytes(Map.of("offset", 0, "entries", tooMany))))
                .hasStatus(413);
        assertThat(kinds()).isEmpty();
        assertThat(states(sync(tooMany.subList(0, 200)))).hasSize(200).containsOnly("taken");
        assertThat(states(sync(tooMany.subList(100, 300)))).containsOnly("taken", "already");
        assertThat(kinds()).hasSize(300);
    }

    @Test
    void refusesWhatIsNoListOfRecords() {
        for (String body : List.of("", "null", "[]", "{\"offset\":\"x\"}", "{\"offset\":0}", "{\"entries\":[null]}")) {
            assertThat(post(recorder, "/entries", body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                    .as(body)
                    .matches(result -> result.getResponse().getStatus() >= 400
                            && result.getResponse().getStatus() < 500);
        }
    }

    @Test
    void takesNothingAfterTheVisitIsClosed() {
        sync(List.of(entry("note", visit, now(), "结束之前")));
        run.close(visit.id(), recorder).orThrow();
        refused(entry("note", visit, now(), "结束之后"), "");
        assertThat(page(recorder)).contains("本次视察已经结束");
    }

    @Test
    void takesNothingBeforeTheDayOfTheVisit() {
        visit = field.visit(recorder, 3);
        refused(entry("note", visit, now(), "早了"), "");
    }

    @Test
    void isThereForThoseWhoMayRecordAndForNobodyElse() {
        for (String role : List.of("deputy", "handler", "office", "administrator")) {
            SignedIn other = people.viewer(role);
            for (String page : List.of("", "/shell", "/worker.js", "/app.webmanifest", "/start")) {
                assertThat(web.get().uri(base() + page).with(as(other)))
                        .as(role + " " + page)
                        .hasStatus(404);
            }
            assertThat(post(other, "/entries", JSON.writeValueAsBytes(Map.of("offset", 0, "entries", List.of()))))
                    .hasStatus(404);
        }
        assertThat(web.get().uri(base() + "/start")).hasStatus(302);
        for (String page : List.of("", "/shell", "/worker.js", "/app.webmanifest", "/start")) {
            assertThat(web.get().uri(base() + page).with(as(recorder))).as(page).hasStatusOk();
        }
    }

    @Test
    void givesEachPersonAKeyThatStaysAndThatNobodyElseGets() {
        String key = start(recorder).at("/key").asString();
        assertThat(start(recorder).at("/key").asString()).isEqualTo(key);
        assertThat(start(field.recorder()).at("/key").asString()).isNotEqualTo(key);
    }

    @Test
    void keepsPersonVisitAndTokenOutOfWhatThePhoneCaches() {
        String shell = body(web.get().uri(base() + "/shell").with(as(recorder)).exchange());
        assertThat(shell)
                .doesNotContain(recorder.name())
                .doesNotContain(visit.title())
                .doesNotContain(visit.stops().getFirst().name())
                .doesNotContain("_csrf");
        assertThat(shell)
                .isEqualTo(body(web.get()
                        .uri(base() + "/shell")
                        .with(as(field.recorder()))
                        .exchange()));
    }

    @Test
    void mayAskForAVoiceAndAPlaceOnThisPageAlone() {
        assertThat(web.get().uri(base()).with(as(recorder)))
                .hasHeader("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(self)");
        assertThat(web.get().uri("/inbox").with(as(recorder)))
                .hasHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    @Test
    void letsItsAuthorTakeARecordBackUntilTheVisitCloses() {
        Map<String, Object> own = entry("instruction", visit, now(), "说错了");
        Map<String, Object> stays = entry("note", visit, now(), "留下");
        sync(List.of(own, stays));
        assertThat(withdraw(own, field.recorder())).isEqualTo("refused");
        assertThat(withdraw(own, recorder)).isEqualTo("withdrawn");
        assertThat(withdraw(own, recorder)).isEqualTo("withdrawn");
        assertThat(kinds()).containsExactly("NOTE");
        assertThat(instructions.of(visit.id())).isEmpty();
        assertThat(states(sync(List.of(own)))).as("it does not come back").containsExactly("already");
        assertThat(kinds()).containsExactly("NOTE");
        assertThat(withdraw(entry("note", visit, now(), "从未发出"), recorder)).isEqualTo("withdrawn");
        run.close(visit.id(), recorder).orThrow();
        assertThat(withdraw(stays, recorder)).isEqualTo("refused");
    }

    @Test
    void recordsOnlineWithAPlainForm() {
        String id = java.util.UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            assertThat(web.post()
                            .uri(base())
                            .param("id", id)
                            .param("kind", "instruction")
                            .param("text", "在线记一条")
                            .param("spokenAt", date.now().minusMinutes(10).toString())
                            .with(as(recorder))
                            .with(csrf()))
                    .hasStatus(303);
        }
        assertThat(only().text()).isEqualTo("在线记一条");
        assertThat(only().spokenAt()).isBetween(ago(11), ago(9));
        assertThat(page(recorder)).contains("在线记一条");
        assertThat(page(field.recorder())).doesNotContain("在线记一条");
    }

    private String base() {
        return "/visits/" + visit.number() + "/field";
    }

    private long now() {
        return clock.millis();
    }

    private Instant ago(int minutes) {
        return date.instant().minus(Duration.ofMinutes(minutes));
    }

    private List<String> kinds() {
        return entries.of(visit.id()).stream().map(TakenEntry::kind).toList();
    }

    private TakenEntry only() {
        return entries.of(visit.id()).getFirst();
    }

    private List<Line> refusals() {
        return journal.of(new Subject("visit", visit.id().toString())).stream()
                .filter(line -> line.outcome() == Outcome.REFUSED)
                .toList();
    }

    private void refused(Map<String, Object> entry, String because) {
        JsonNode result = sync(List.of(entry)).at("/results/0");
        assertThat(result.at("/state").asString()).isEqualTo("refused");
        assertThat(result.at("/reason").asString())
                .contains(because)
                .doesNotContain("⟦")
                .isNotBlank();
        assertThat(result.at("/remedy").asString()).doesNotContain("⟦").isNotBlank();
    }

    private JsonNode sync(List<Map<String, Object>> sent) {
        return sync(Duration.ZERO, sent, recorder);
    }

    private JsonNode sync(Duration offset, List<Map<String, Object>> sent, SignedIn by) {
        byte[] body = JSON.writeValueAsBytes(Map.of("offset", offset.toMillis(), "entries", sent));
        return JSON.readTree(body(post(by, "/entries", body)));
    }

    private static List<String> states(JsonNode answer) {
        List<String> states = new ArrayList<>();
        answer.at("/results").forEach(result -> states.add(result.at("/state").asString()));
        return states;
    }

    private JsonNode start(SignedIn by) {
        return JSON.readTree(body(web.get().uri(base() + "/start").with(as(by)).exchange()));
    }

    private String page(SignedIn by) {
        return body(web.get().uri(base()).with(as(by)).exchange());
    }

    private void upload(Map<String, Object> entry, byte[] content) {
        assertThat(part(entry, 0, content)).isEqualTo(content.length);
    }

    private long part(Map<String, Object> entry, long from, byte[] piece) {
        MvcTestResult answer = post(recorder, "/entries/" + entry.get("id") + "/parts?from=" + from, piece);
        return JSON.readTree(body(answer)).at("/have").asLong();
    }

    private long have(Map<String, Object> entry, SignedIn by) {
        return JSON.readTree(body(web.get()
                        .uri(base() + "/entries/" + entry.get("id") + "/parts")
                        .with(as(by))
                        .exchange()))
                .at("/have")
                .asLong();
    }

    private String withdraw(Map<String, Object> entry, SignedIn by) {
        return JSON.readTree(body(post(by, "/entries/" + entry.get("id") + "/withdraw", new byte[0])))
                .at("/state")
                .asString();
    }

    private MvcTestResult post(SignedIn by, String path, byte[] body) {
        return web.post()
                .uri(java.net.URI.create(org.springframework.web.util.UriUtils.encodePath(
                                base() + path.replaceAll("\\?.*", ""), java.nio.charset.StandardCharsets.UTF_8)
                        + path.replaceAll("^[^?]*", "")))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body)
                .with(as(by))
                .with(csrf())
                .exchange();
    }

    private static String body(@Nullable MvcTestResult result) {
        try {
            return java.util.Objects.requireNonNull(result)
                    .getResponse()
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
