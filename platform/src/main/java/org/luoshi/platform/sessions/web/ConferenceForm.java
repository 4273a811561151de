package org.luoshi.platform.sessions.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.sessions.conferences.RecordConference;
import org.luoshi.platform.sessions.conferences.Speaker;

/**
 * What was typed to record a conference. Lists are written one to a line; a speaker is 姓名，职务，讲话.
 *
 * @param host the organisation's name
 */
public record ConferenceForm(
        String id,
        String host,
        String title,
        String heldOn,
        String place,
        String conveyed,
        String deployed,
        String speakers,
        String exchange,
        String keptBecause) {
    private static final Pattern COMMA = Pattern.compile("[，,\\t]");

    /** A field that was not sent is empty. */
    public ConferenceForm {
        host = Objects.requireNonNullElse(host, "");
        title = Objects.requireNonNullElse(title, "");
        heldOn = Objects.requireNonNullElse(heldOn, "");
        place = Objects.requireNonNullElse(place, "");
        conveyed = Objects.requireNonNullElse(conveyed, "");
        deployed = Objects.requireNonNullElse(deployed, "");
        speakers = Objects.requireNonNullElse(speakers, "");
        exchange = Objects.requireNonNullElse(exchange, "");
        keptBecause = Objects.requireNonNullElse(keptBecause, "");
    }

    static ConferenceForm fresh(LocalDate today) {
        return new ConferenceForm(MeetingId.fresh().toString(), "", "", today.toString(), "", "", "", "", "", "");
    }

    /** What is asked for; refused where a date or a speaker cannot be read. */
    SessionResult<RecordConference.Command> command(OrganisationId organisation) {
        try {
            return SessionResult.done(new RecordConference.Command(
                    new MeetingId(SessionForms.uuid(id)),
                    organisation,
                    title.strip(),
                    LocalDate.parse(heldOn.strip()),
                    place,
                    lines(conveyed),
                    lines(deployed),
                    lines(speakers).stream().map(ConferenceForm::speaker).toList(),
                    lines(exchange),
                    keptBecause));
        } catch (DateTimeException e) {
            return SessionResult.refused(new SessionRefusal.InRoom("conferences.refusal.Day", List.of(heldOn), null));
        }
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static Speaker speaker(String line) {
        List<String> cells =
                Arrays.stream(COMMA.split(line, -1)).map(String::strip).toList();
        return new Speaker(
                cells.getFirst(),
                cells.size() > 1 ? cells.get(1) : "",
                cells.size() > 2 ? role(cells.getLast()) : Speaker.Role.SPOKE);
    }

    private static Speaker.Role role(String said) {
        return said.contains("主持")
                ? Speaker.Role.CHAIRED
                : said.contains("出席") ? Speaker.Role.ATTENDED : Speaker.Role.SPOKE;
    }
}
