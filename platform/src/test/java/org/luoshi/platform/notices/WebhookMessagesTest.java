package org.luoshi.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.notices.NoticeAddresses.Address;
import org.luoshi.platform.site.Lang;
import tools.jackson.databind.json.JsonMapper;

class WebhookMessagesTest {
    private final List<String> posted = Collections.synchronizedList(new ArrayList<>());
    private HttpServer gateway;
    private int answer = 204;

    @BeforeEach
    void open() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/hook", this::take);
        gateway.start();
    }

    @AfterEach
    void close() {
        gateway.stop(0);
    }

    @Test
    void carriesNumberAndLinkAndNothingElse() {
        assertThat(channel("13800000000").deliver(notice())).isEqualTo(new Channel.Outcome.Delivered());
        assertThat(posted)
                .containsExactly("{\"link\":\"https://luoshi.example.gov.cn/suggestions/2026-0132\","
                        + "\"number\":\"2026-0132\",\"to\":\"13800000000\"}");
    }

    @Test
    void isNotDeliveredWhenTheGatewayRefuses() {
        answer = 503;
        assertThatThrownBy(() -> channel("13800000000").deliver(notice())).hasMessageContaining("503");
    }

    @Test
    void followsNoRedirect() {
        answer = 302;
        assertThatThrownBy(() -> channel("13800000000").deliver(notice())).hasMessageContaining("302");
        assertThat(posted).hasSize(1);
    }

    @Test
    void leavesPeopleWithoutAMobileToTheirInbox() {
        assertThat(channel("").deliver(notice())).isEqualTo(new Channel.Outcome.NoAddress());
        assertThat(posted).isEmpty();
    }

    private void take(HttpExchange exchange) throws IOException {
        posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Location", "/hook");
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static Outgoing notice() {
        return new Outgoing(
                UUID.randomUUID(), "li", "test.due", List.of("关于公园的建议"), "/suggestions/2026-0132", "2026-0132", false);
    }

    private ShortMessageChannel channel(String mobile) {
        URI url = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/hook");
        return new ShortMessageChannel(
                new WebhookMessages(url, JsonMapper.builder().build()),
                account -> new Address("", mobile, Lang.ZH),
                URI.create("https://luoshi.example.gov.cn"));
    }
}
