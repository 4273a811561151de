package org.luoshi.platform.intake.assistant;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.luoshi.platform.intake.DraftAssistant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Which assistant there is: none, unless the operator names an endpoint inside the house. */
@Configuration(proxyBeanMethods = false)
class AssistantConfig {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Bean
    DraftAssistant draftAssistant(@Value("${luoshi.intake.assistant.url:}") String url, JsonMapper json) {
        return of(url.strip(), new Intranet(InetAddress::getAllByName), json);
    }

    /** A name that has no address yet is asked again at each call; one that leads outside keeps the server from starting. */
    static DraftAssistant of(String url, Intranet intranet, JsonMapper json) {
        if (url.isEmpty()) {
            return new NoAssistant();
        }
        URI address = address(url);
        if (intranet.place(address) instanceof Intranet.Place.Outside outside) {
            throw AssistantOutside.of(url, outside);
        }
        return new HttpAssistant(address, intranet, PATIENCE, json);
    }

    private static URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw AssistantOutside.of(url, new Intranet.Place.Outside(Intranet.Why.NO_ADDRESS, ""));
        }
    }
}
