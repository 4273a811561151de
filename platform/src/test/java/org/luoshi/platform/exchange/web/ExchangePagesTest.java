package org.luoshi.platform.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.luoshi.platform.access.TestAccounts.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.Peers;
import org.luoshi.platform.exchange.mailroom.OurCity;
import org.luoshi.platform.exchange.protocol.TestCity;
import org.luoshi.platform.journal.Journal;
import org.luoshi.platform.journal.Line;
import org.luoshi.platform.journal.Outcome;
import org.luoshi.platform.journal.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Pairing, files and the counter, as people and servers meet them. */
@PlatformTest
class ExchangePagesTest {
    @Autowired
    MockMvcTester web;

    @Autowired
    TestAccounts people;

    @Autowired
    Peers peers;

    @Autowired
    OurCity city;

    @Autowired
    Journal journal;

    private SignedIn administrator;
    private TestCity there;
    private String page = "";

    @BeforeEach
    void somebodyAndACity() {
        administrator = people.viewer("administrator");
        there = new TestCity(city.key());
        page = "/exchange/peers/" + there.id();
    }

    @Test
    void pairsOnlyWithWhatWasHeard() throws Exception {
        upload("/exchange/peers", "invitation", there.invitation("邻水市"));
        assertThat(get(page)).contains("邻水市", "核对指纹").doesNotContain(there.readOut());
        post(page + "/accept", "heard", "0000 0000");
        assertThat(peers.find(there.id()).orElseThrow().state()).isEqualTo(PeerState.INVITED);
        post(page + "/accept", "heard", there.readOut());
        assertThat(get(page)).contains("已配对", "没有配对", there.keys.key().fingerprint());
    }

    @Test
    void asksForTheRightToPair() throws Exception {
        SignedIn office = people.viewer("office");
        administrator = office;
        upload("/exchange/peers", "invitation", there.invitation("邻水市"));
        assertThat(peers.find(there.id())).isEmpty();
        administrator = people.viewer("deputy");
        assertThat(web.get().uri("/exchange").with(as(administrator)).exchange())
                .hasStatus(403);
    }

    @Test
    void showsAFileBeforeItIsTakenIn() throws Exception {
        pair();
        String preview = look(there.wrote(2).file(0));
        assertThat(get(preview)).contains("第 1 条至第 2 条", "新条目 2 条", "test.said");
        assertThat(get(page)).contains("已收到第 0 条");
        post(preview, "", "");
        assertThat(get(page)).contains("已收到第 2 条");
        assertThat(web.get().uri(preview).with(as(administrator)).exchange()).hasStatus(404);
    }

    @Test
    void saysWhyAFileIsRefusedAndWhatHelps() throws Exception {
        pair();
        byte[] file = there.wrote(4).file(0);
        checkRefused(Arrays.copyOf(file, file.length / 2), "后半截缺失", "重新复制");
        checkRefused(there.file(2), "已有第 0 条，来的从第 3 条起", "请对方从第 1 条起重发");
        checkRefused(new TestCity(city.key()).wrote(1).file(0), "发送方不在名录中", "先读入其邀请");
        String text = new String(file, StandardCharsets.UTF_8);
        checkRefused(text.replace("\"version\":1", "\"version\":7").getBytes(StandardCharsets.UTF_8), "第 7 版", "先升级");
        checkRefused(text.replace("test.said", "test.sajd").getBytes(StandardCharsets.UTF_8), "被改动过", "重新导出");
        checkRefused("不是交换包".getBytes(StandardCharsets.UTF_8), "这不是交换包", "重新导出");
        assertThat(get(page)).contains("已收到第 0 条");
    }

    @Test
    void answersAServerThatSigns() throws Exception {
        pair();
        String half = "0123456789abcdef0123456789abcdef";
        MvcTestResult given =
                send("/exchange/v1/nonces", "{\"from\":\"%s\",\"half\":\"%s\"}".formatted(there.id(), half));
        assertThat(given).hasStatusOk();
        assertThat(given.getResponse().getCookies()).isEmpty();
        String nonce = body(given).replaceAll(".*\"nonce\":\"([0-9a-f]+)\".*", "$1");
        String parcel = new String(there.wrote(1).parcel(nonce), StandardCharsets.UTF_8);
        MvcTestResult taken = send("/exchange/v1/parcels", parcel);
        assertThat(taken).hasStatusOk();
        assertThat(body(taken)).contains("\"have\":1", nonce, "\"type\":\"end\"");
        // the same once more: its nonce is used
        MvcTestResult again = send("/exchange/v1/parcels", parcel);
        assertThat(again).hasStatus(403);
        assertThat(body(again)).contains("STALE");
        checkLine(there.id().value(), "凭据已用过");
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        assertThat(send("/exchange/v1/nonces", "{\"from\":\"" + there.id() + "\",\"half\":\"" + "0".repeat(32) + "\"}"))
                .hasStatus(403);
        assertThat(send("/exchange/v1/nonces", "[")).hasStatus(403);
        MvcTestResult stranger = send("/exchange/v1/parcels", new String(there.file(0), StandardCharsets.UTF_8));
        assertThat(stranger).hasStatus(403);
        assertThat(body(stranger)).contains("UNKNOWN_SENDER").doesNotContain("have\"");
        assertThat(send("/exchange/v1/parcels", "x")).hasStatus(422);
        assertThat(web.get().uri("/exchange/v1/parcels").exchange()).hasStatus3xxRedirection();
    }

    private void pair() throws Exception {
        upload("/exchange/peers", "invitation", there.invitation("邻水市"));
        post(page + "/accept", "heard", there.readOut());
    }

    private void checkRefused(byte[] file, String reason, String remedy) throws Exception {
        String preview = look(file);
        assertThat(get(preview)).contains(reason, remedy).doesNotContain("确认收入");
    }

    private void checkLine(String id, String words) {
        Line last = journal.of(new Subject("exchange", id)).getLast();
        assertThat(last.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(last.reason()).contains(words);
    }

    private String look(byte[] file) {
        String to = upload("/exchange/files", "parcel", file);
        assertThat(to).startsWith("/exchange/files/");
        return to;
    }

    private String upload(String path, String name, byte[] bytes) {
        MvcTestResult result = web.post()
                .uri(path)
                .multipart()
                .file(name, bytes)
                .with(as(administrator))
                .with(csrf())
                .exchange();
        @Nullable String to = result.getResponse().getRedirectedUrl();
        assertThat(to).isNotNull();
        return to == null ? "" : to;
    }

    private void post(String path, String name, String value) {
        var request = web.post().uri(path).with(as(administrator)).with(csrf());
        assertThat((name.isEmpty() ? request : request.param(name, value)).exchange())
                .hasStatus3xxRedirection();
    }

    private MvcTestResult send(String path, String body) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String get(String path) throws Exception {
        return body(web.get()
                .uri(path)
                .cookie(new Cookie("luoshi-lang", "zh-CN"))
                .with(as(administrator))
                .exchange());
    }

    private static String body(MvcTestResult result) throws Exception {
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
