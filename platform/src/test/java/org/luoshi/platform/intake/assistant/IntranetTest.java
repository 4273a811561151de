package org.luoshi.platform.intake.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.intake.DraftAssistant.Answer;
import org.luoshi.platform.intake.DraftAssistant.Failure;
import org.luoshi.platform.intake.assistant.Intranet.Place;
import tools.jackson.databind.json.JsonMapper;

/** Which addresses are inside the house. */
class IntranetTest {
    @Test
    void letsTheHouseIn() {
        inside("http://127.0.0.1:9000/drafts");
        inside("http://localhost:9000/drafts");
        inside("http://10.1.2.3/");
        inside("https://172.16.0.1/");
        inside("http://172.31.255.255/");
        inside("http://192.168.0.7/");
        inside("http://169.254.1.1/");
        inside("http://[::1]:9000/");
        inside("http://[fe80::1]/");
        inside("http://[fd00::7]/");
        inside("http://model.internal/", "10.0.0.9");
        inside("http://MODEL.LOCAL/", "192.168.3.4", "fd00::7");
    }

    @Test
    void keepsThePublicOut() {
        outside("http://8.8.8.8/", Intranet.Why.PUBLIC);
        outside("http://172.32.0.1/", Intranet.Why.PUBLIC);
        outside("http://0.0.0.0/", Intranet.Why.PUBLIC);
        outside("http://[2001:db8::1]/", Intranet.Why.PUBLIC);
        outside("http://[::ffff:8.8.8.8]/", Intranet.Why.PUBLIC);
        outside("http://[2002:a00:1::]/", Intranet.Why.PUBLIC);
        outside("http://model.example.com/", Intranet.Why.NAME, "10.0.0.9");
        outside("http://2130706433/", Intranet.Why.NAME, "127.0.0.1");
        outside("http://internal/", Intranet.Why.NAME, "127.0.0.1");
        outside("http://127.0.0.1@example.com/", Intranet.Why.CREDENTIALS);
        outside("http://name:word@127.0.0.1/", Intranet.Why.CREDENTIALS);
        outside("ftp://127.0.0.1/", Intranet.Why.SCHEME);
        outside("file:///etc/hosts", Intranet.Why.SCHEME);
        outside("//127.0.0.1/", Intranet.Why.SCHEME);
        outside("http:/drafts", Intranet.Why.NO_ADDRESS);
    }

    @Test
    void looksAtEveryAddressOfAName() {
        outside("http://model.internal/", Intranet.Why.PUBLIC, "10.0.0.9", "93.184.216.34");
    }

    @Test
    void doesNotStartWithAPublicAddressAndSaysWhatHelps() {
        for (String url :
                List.of("http://8.8.8.8/", "https://api.example.com/v1", "not an address", "http://a.internal/")) {
            assertThatThrownBy(() -> AssistantConfig.of(url, answering("8.8.4.4"), new JsonMapper()))
                    .as(url)
                    .isInstanceOfSatisfying(AssistantOutside.class, it -> {
                        assertThat(it.getMessage()).contains("LUOSHI_INTAKE_ASSISTANT_URL", url);
                        assertThat(it.remedy()).contains("192.168/16");
                        assertThat(new AssistantFailureAnalyzer().analyze(it))
                                .hasFieldOrPropertyWithValue("action", it.remedy());
                    });
        }
        assertThat(AssistantConfig.of("", answering("8.8.4.4"), new JsonMapper())
                        .on())
                .isFalse();
    }

    /** The name led inside at start and leads outside later: nothing is sent. */
    @Test
    void looksUpTheNameAgainAtEachCall() {
        String[] now = {"127.0.0.1"};
        Intranet house = new Intranet(_ -> new InetAddress[] {InetAddress.getByName(now[0])});
        var assistant = AssistantConfig.of("http://model.internal:1/", house, new JsonMapper());
        now[0] = "8.8.8.8";
        assertThat(assistant.propose("示例市举行会议")).isEqualTo(new Answer.Failed(Failure.OUTSIDE, "PUBLIC 8.8.8.8"));
    }

    @Test
    void waitsForANameThatHasNoAddressYet() {
        Intranet house = new Intranet(host -> {
            throw new UnknownHostException(host);
        });
        assertThat(AssistantConfig.of("http://model.internal/", house, new JsonMapper())
                        .propose("文"))
                .isEqualTo(new Answer.Failed(Failure.UNREACHABLE, "model.internal"));
    }

    private static void inside(String uri, String... addresses) {
        assertThat(place(uri, addresses)).as(uri).isInstanceOf(Place.Inside.class);
    }

    private static void outside(String uri, Intranet.Why why, String... addresses) {
        assertThat(place(uri, addresses))
                .as(uri)
                .isInstanceOfSatisfying(
                        Place.Outside.class, it -> assertThat(it.why()).isEqualTo(why));
    }

    private static Place place(String uri, String... addresses) {
        return answering(addresses).place(URI.create(uri));
    }

    /** Answers names with these addresses, literals with themselves. */
    private static Intranet answering(String... addresses) {
        return new Intranet(host -> {
            if (addresses.length == 0 || host.startsWith("[") || host.matches("[0-9.]+\\.[0-9.]+")) {
                return InetAddress.getAllByName(host);
            }
            InetAddress[] all = new InetAddress[addresses.length];
            for (int i = 0; i < all.length; i++) {
                all[i] = InetAddress.getByName(addresses[i]);
            }
            return all;
        });
    }
}
