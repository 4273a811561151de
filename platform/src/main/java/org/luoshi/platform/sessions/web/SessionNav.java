package org.luoshi.platform.sessions.web;

import java.util.List;
import org.luoshi.platform.access.PublicPath;
import org.luoshi.platform.matters.MatterHome;
import org.luoshi.platform.sessions.conferences.Conferences;
import org.luoshi.platform.site.Entrance;
import org.luoshi.platform.site.Entrances;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
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
    Entrances sessionDoors() {
        return () -> List.of(
                new Entrance(Entrance.Report.SESSION, "公开的会议", "Meetings made public", "/public/sessions", "", 10),
                new Entrance(Entrance.Report.SESSION, "会议", "Meetings", "/sessions", "", 20),
                conferences(Entrance.Report.UNITED_FRONT),
                conferences(Entrance.Report.PUBLICITY));
    }

    private static Entrance conferences(Entrance.Report report) {
        return new Entrance(
                report,
                "会议记录与部署事项",
                "Conferences and what they deployed",
                "/sessions/conferences",
                Conferences.READ,
                10);
    }

    @Bean
    PublicPath publicSessions() {
        return new PublicPath("/public/sessions/**");
    }

    @Bean
    NavEntry publicSessionsNav() {
        return new NavEntry("sessions.public.nav", "/public/sessions", NavSection.OPEN, 30, "");
    }

    @Bean
    NavEntry sessionsNav() {
        return new NavEntry("sessions.nav", "/sessions", NavSection.SESSIONS, 10, SIT);
    }
}
