package org.luoshi.platform.sessions.web;

import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.site.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where meetings live, and their place in the navigation. */
@Configuration(proxyBeanMethods = false)
class SessionNav {
    static final String SIT = "sessions.sit";

    @Bean
    MatterHome standingCommitteeHome() {
        return new MatterHome("sessions/standing-committee", "/sessions");
    }

    @Bean
    MatterHome congressHome() {
        return new MatterHome("sessions/congress-preparation", CongressPages.PATH);
    }

    @Bean
    MatterHome meetingHome() {
        return new MatterHome("sessions/meeting", "/sessions");
    }

    @Bean
    MatterHome conferenceHome() {
        return new MatterHome("sessions/conference", "/sessions/conferences");
    }

    @Bean
    PublicPath publicSessions() {
        return new PublicPath("/public/sessions/**");
    }

    @Bean
    NavEntry publicSessionsNav() {
        return new NavEntry("sessions.public.nav", "/public/sessions", 596, "");
    }

    @Bean
    NavEntry sessionsNav() {
        return new NavEntry("sessions.nav", "/sessions", 26, SIT);
    }
}
