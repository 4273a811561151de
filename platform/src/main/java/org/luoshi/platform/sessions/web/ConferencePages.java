package org.luoshi.platform.sessions.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterAccess;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Mover;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.conferences.Conference;
import org.luoshi.platform.sessions.conferences.Conferences;
import org.luoshi.platform.sessions.conferences.DeployedTask;
import org.luoshi.platform.sessions.conferences.RecordConference;
import org.luoshi.platform.sessions.conferences.Warning;
import org.luoshi.platform.site.Frame;
import org.luoshi.procedure.definition.Words;
import org.springframework.stereotype.Component;

/** Makes the pages of conferences. */
@Component
class ConferencePages {
    private final Conferences conferences;
    private final RecordConference record;
    private final Organisations organisations;
    private final Matters matters;
    private final MatterAccess access;
    private final MatterPages pages;
    private final CityDate date;

    ConferencePages(
            Conferences conferences,
            RecordConference record,
            Organisations organisations,
            Matters matters,
            MatterAccess access,
            MatterPages pages,
            CityDate date) {
        this.conferences = conferences;
        this.record = record;
        this.organisations = organisations;
        this.matters = matters;
        this.access = access;
        this.pages = pages;
        this.date = date;
    }

    ConferencePage.Listing list(Frame frame) {
        List<ConferencePage.Row> rows =
                conferences.all().stream().map(this::row).toList();
        return new ConferencePage.Listing(rows, frame.may(SessionDesk.MANAGE));
    }

    private ConferencePage.Row row(Conference conference) {
        List<DeployedTask> tasks = conferences.tasks(conference.meeting().id());
        return new ConferencePage.Row(
                conference,
                SessionPages.href(conference.meeting()),
                name(conference.meeting().body()),
                tasks.size(),
                (int) tasks.stream()
                        .filter(task -> matter(task).endedOn() == null)
                        .count(),
                (int) record.warnings(conference).stream()
                        .filter(Warning::asksReason)
                        .count());
    }

    ConferencePage show(Conference conference, MatterPages.Attempt attempt, Frame frame) {
        Matter matter = matters.find(conference.meeting().id().matter()).orElseThrow();
        return new ConferencePage(
                conference,
                pages.page(matter, Mover.of(frame.viewer()), attempt, frame),
                name(conference.meeting().body()),
                doubts(record.warnings(conference), frame),
                conferences.tasks(conference.meeting().id()).stream()
                        .map(task -> line(task, frame))
                        .toList(),
                frame.may(SessionDesk.MANAGE) && matter.endedOn() == null,
                units());
    }

    /** Every task of every conference as a table to keep; the first row names the columns. */
    List<List<String>> table(Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                frame.t("conferences.col.number"),
                frame.t("conferences.col.title"),
                frame.t("conferences.col.day"),
                frame.t("conferences.task.text"),
                frame.t("conferences.task.owner"),
                frame.t("conferences.task.due"),
                frame.t("conferences.task.step"),
                frame.t("conferences.task.paragraph")));
        for (Conference conference : conferences.all()) {
            for (DeployedTask task : conferences.tasks(conference.meeting().id())) {
                ConferencePage.TaskLine line = line(task, frame);
                rows.add(List.of(
                        line.number(),
                        conference.meeting().title(),
                        Objects.toString(conference.meeting().opensOn(), ""),
                        line.text(),
                        line.owner(),
                        line.due(),
                        line.step(),
                        line.paragraph()));
            }
        }
        return rows;
    }

    static List<ConferencePage.Doubt> doubts(List<Warning> warnings, Frame frame) {
        return warnings.stream()
                .map(warning -> new ConferencePage.Doubt(words(warning, frame), warning.asksReason()))
                .toList();
    }

    private static String words(Warning warning, Frame frame) {
        String key = warning.messageKey();
        return switch (warning) {
            case Warning.FieldDiffers(var deployed, var named, var of) ->
                frame.t(key, deployed, in(named, frame), in(of, frame));
            case Warning.PostOfAnotherField(var name, var post, var named, var of) ->
                frame.t(key, name, post, in(named, frame), in(of, frame));
            case Warning.PostDiffers(var name, var post, var held)
            when held.isEmpty() -> frame.t(key + ".none", name, post);
            case Warning.PostDiffers(var name, var post, var held) -> frame.t(key, name, post, String.join("、", held));
            case Warning.HeldByAnother(var name, var post, var holder) -> frame.t(key, name, post, holder);
            case Warning.SaidElsewhere(var deployed, var title) -> frame.t(key, deployed, title);
            case Warning.NotInRegister(var name, var post) -> frame.t(key, name, post);
        };
    }

    private static String in(List<Words> words, Frame frame) {
        return words.stream().map(each -> MatterPages.in(frame, each)).collect(Collectors.joining("、"));
    }

    ConferencePage.TaskLine line(DeployedTask task, Frame frame) {
        Matter matter = matters.find(task.id()).orElseThrow();
        return new ConferencePage.TaskLine(
                task.number(),
                access.maySee(matter, Mover.of(frame.viewer()))
                        ? MatterLinks.under(MatterLinks.GENERAL, task.number())
                        : "",
                task.text(),
                name(task.owner()),
                task.due().toString(),
                MatterPages.in(frame, matter.run().currentStep().title()),
                task.paragraph());
    }

    private Matter matter(DeployedTask task) {
        return matters.find(task.id()).orElseThrow();
    }

    List<String> units() {
        LocalDate today = date.today();
        return organisations.on(today).stream().map(Organisation::name).toList();
    }

    private String name(OrganisationId id) {
        return organisations.byId(id).map(Organisation::name).orElse("");
    }
}
