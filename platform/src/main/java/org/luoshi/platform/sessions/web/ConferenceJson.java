package org.luoshi.platform.sessions.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.sessions.conferences.Conference;
import org.luoshi.platform.sessions.conferences.DeployedTask;
import org.luoshi.platform.sessions.conferences.Speaker;

/** Conferences as programs read them (工作会议数据). */
final class ConferenceJson {
    private ConferenceJson() {}

    /** A conference among others; {@code number} is also that of its matter. */
    record Line(
            String number,
            String title,
            String body,
            @Nullable LocalDate on) {
        static Line of(Conference conference) {
            return new Line(
                    conference.meeting().number(),
                    conference.meeting().title(),
                    conference.meeting().body().toString(),
                    conference.meeting().opensOn());
        }
    }

    /**
     * One conference.
     *
     * @param exchange units that reported their experience
     * @param keptBecause why it stands as printed although something in it contradicts; empty when nothing did
     */
    record Whole(
            Line conference,
            List<String> conveyed,
            List<String> deployed,
            List<Speaker> speakers,
            List<String> exchange,
            String keptBecause) {
        static Whole of(Conference conference) {
            return new Whole(
                    Line.of(conference),
                    conference.conveyed(),
                    conference.deployed(),
                    conference.speakers(),
                    conference.exchange(),
                    conference.keptBecause());
        }
    }

    /** A deployed task; {@code number} is that of its matter, {@code step} where it stands, in words. */
    record Task(String number, String text, String owner, LocalDate due, String step, String paragraph) {
        static Task of(DeployedTask task, String step) {
            return new Task(task.number(), task.text(), task.owner().toString(), task.due(), step, task.paragraph());
        }
    }
}
