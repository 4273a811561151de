package org.luoshi.platform.sessions.decisions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.bodies.Bodies;
import org.luoshi.platform.bodies.Membership;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.bodies.PostRank;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.journal.Filled;
import org.luoshi.platform.sessions.HouseRules;
import org.luoshi.platform.sessions.ItemId;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.MeetingId;
import org.luoshi.platform.sessions.SessionDesk;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.vote.Limit;
import org.springframework.stereotype.Component;

/**
 * Enters who is to take or leave which post by an item's vote (提请任免). Nothing changes before the vote has passed. Sent
 * twice with the same identity it is entered once.
 */
// law: 地方组织法 (2022) art. 50 — appointments and removals are the standing committee's; art. 32 — resignations
@Component
public class Nominate {
    private final SessionDesk desk;
    private final ItemRoom room;
    private final Nominations nominations;
    private final Bodies bodies;
    private final People people;
    private final Organisations organisations;
    private final HouseRules rules;
    private final CityDate date;

    Nominate(
            SessionDesk desk,
            ItemRoom room,
            Nominations nominations,
            Bodies bodies,
            People people,
            Organisations organisations,
            HouseRules rules,
            CityDate date) {
        this.desk = desk;
        this.room = room;
        this.nominations = nominations;
        this.bodies = bodies;
        this.people = people;
        this.organisations = organisations;
        this.rules = rules;
        this.date = date;
    }

    /** Who and which post; what is done with it follows from the kind of the item. */
    public record Command(
            UUID id,
            MeetingId meeting,
            ItemId item,
            PersonId person,
            OrganisationId organisation,
            String title,
            PostRank rank) {}

    /**
     * What was entered.
     *
     * @param failures how often in a row this person failed for this post in this term
     */
    public record Entered(Nomination nomination, int failures) {}

    public SessionResult<Entered> handle(Command command, Viewer by) {
        Act act = Act.in(
                command.meeting(),
                "session.nominate",
                "item",
                command.item(),
                "person",
                command.person(),
                "organisation",
                command.organisation(),
                "title",
                command.title(),
                Filled.FACT,
                Filled.of(command.person(), command.organisation(), command.title(), command.rank()));
        return desk.manage(
                by,
                act,
                meeting -> room.open(command.meeting(), command.item(), item -> {
                    Optional<NominationAct> does = NominationAct.of(item.kind());
                    return does.isEmpty()
                            ? refused("decisions.refusal.NotAboutPeople", item.title())
                            : enter(command, meeting, does.get());
                }));
    }

    private SessionResult<Entered> enter(Command command, Meeting meeting, NominationAct act) {
        List<Nomination> there = nominations.of(command.item());
        Optional<Nomination> known =
                there.stream().filter(n -> n.id().equals(command.id())).findFirst();
        if (known.isPresent()) {
            return SessionResult.done(new Entered(known.get(), 0));
        }
        Optional<Person> person = people.byId(command.person());
        Optional<Organisation> organisation = organisations.byId(command.organisation());
        String title = command.title().strip();
        if (person.isEmpty() || organisation.isEmpty() || title.isEmpty()) {
            return SessionResult.refused(new SessionRefusal.Missing(
                    person.isEmpty() ? "person" : title.isEmpty() ? "title" : "organisation"));
        }
        Optional<Membership> held = held(person.get(), organisation.get(), title);
        Nomination nomination = new Nomination(
                command.id(),
                command.item(),
                there.size() + 1,
                act,
                person.get(),
                organisation.get(),
                title,
                held.map(h -> h.post().rank()).orElse(command.rank()));
        return refusal(nomination, there, held.isPresent())
                .<SessionResult<Entered>>map(SessionResult::refused)
                .orElseGet(() -> tried(nomination, meeting));
    }

    private static Optional<SessionRefusal> refusal(Nomination nomination, List<Nomination> there, boolean holds) {
        boolean twice = there.stream().anyMatch(other -> same(other, nomination));
        if (twice) {
            return because(
                    "decisions.refusal.NominatedAlready", nomination.person().name(), nomination.post());
        }
        if (nomination.act() == NominationAct.APPOINT && holds) {
            return because("decisions.refusal.HoldsIt", nomination.person().name(), nomination.post());
        }
        if (nomination.act() != NominationAct.APPOINT && !holds) {
            return because("decisions.refusal.HoldsItNot", nomination.person().name(), nomination.post());
        }
        return Optional.empty();
    }

    private static boolean same(Nomination one, Nomination other) {
        return one.person().id().equals(other.person().id()) && one.post().equals(other.post());
    }

    private Optional<Membership> held(Person person, Organisation organisation, String title) {
        return bodies.on(date.today()).postsOf(person.id()).stream()
                .filter(held -> held.post().organisation().equals(organisation.id())
                        && held.post().title().equals(title))
                .findFirst();
    }

    /** Where the place's rules bound how often somebody may be put forward, the bound refuses; elsewhere it is told. */
    private SessionResult<Entered> tried(Nomination nomination, Meeting meeting) {
        int failures = nomination.act() == NominationAct.APPOINT ? failures(nomination, meeting) : 0;
        Optional<Limit> limit = rules.of(meeting, date.today()).limit("failed-nominations");
        if (limit.isPresent() && failures >= limit.get().amount()) {
            return SessionResult.refused(new SessionRefusal.InRoom(
                    "decisions.refusal.FailedTooOften",
                    List.of(nomination.person().name(), nomination.post(), failures),
                    limit.get().basis()));
        }
        nominations.insert(nomination);
        return SessionResult.done(new Entered(nomination, failures));
    }

    private int failures(Nomination nomination, Meeting meeting) {
        return nominations.failuresInARow(
                nomination.person().id(),
                nomination.organisation().id(),
                nomination.title(),
                meeting.body(),
                meeting.term());
    }

    private static Optional<SessionRefusal> because(String key, Object... args) {
        return Optional.of(new SessionRefusal.InRoom(key, List.of(args), null));
    }

    private static <T> SessionResult<T> refused(String key, Object... args) {
        return SessionResult.refused(new SessionRefusal.InRoom(key, List.of(args), null));
    }
}
