package org.luoshi.platform.sessions.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long what is typed in a meeting may be (填写字数): titles, reasons, opinions, places, names. The forms say the same
 * numbers to the browser, which a test holds them to; the server asks whoever sends without a form.
 *
 * @param name the parameter; one that ends in {@code *} stands for all that begin so
 * @param label the message of the field's name
 * @param max characters, as {@link String#length()} counts them
 */
record Typed(String name, String label, int max) {
    private static final Typed PROPOSAL_REASON = new Typed("reason", "proposals.reason", 1000);
    private static final Typed CHAIR_REASON = new Typed("reason", "proposals.reason", 500);

    /** What nobody types at length: numbers, choices, days, identities. */
    private static final int OTHER = 200;

    /** What a step of the matter asks for has its own limit there. */
    private static final int STEP = 20_000;

    /** By the address of the form. */
    static final Map<String, List<Typed>> FORMS = Map.ofEntries(
            Map.entry("/sessions", List.of(new Typed("title", "sessions.plan.name", 120))),
            Map.entry(
                    "/sessions/{number}/agenda",
                    List.of(
                            new Typed("title-*", "sessions.agenda.item", 300),
                            new Typed("reporter-*", "sessions.agenda.reporter", 100),
                            new Typed("reason", "sessions.agenda.reason", 200))),
            Map.entry(
                    "/sessions/{number}/seats/{seat}/leave",
                    List.of(new Typed("reason", "sessions.leave.reason", 500))),
            Map.entry(
                    "/sessions/{number}/attendees",
                    List.of(new Typed("name", "sessions.seat.name", 60), new Typed("post", "sessions.seat.post", 100))),
            Map.entry("/sessions/{number}/papers", List.of(new Typed("title", "sessions.paper.title", 200))),
            Map.entry(
                    "/sessions/{number}/groups",
                    List.of(new Typed("name", "groups.name", 30), new Typed("room", "groups.room", 60))),
            Map.entry(
                    "/sessions/{number}/proposals",
                    List.of(
                            new Typed("passage", "proposals.passage", 4000),
                            new Typed("wording", "proposals.wording", 4000),
                            PROPOSAL_REASON)),
            Map.entry("/sessions/{number}/proposals/hold", List.of(PROPOSAL_REASON)),
            Map.entry("/sessions/{number}/proposals/order", List.of(CHAIR_REASON)),
            Map.entry("/sessions/{number}/proposals/{id}/decide", List.of(CHAIR_REASON)),
            Map.entry("/sessions/{number}/proposals/{id}/withdraw", List.of(CHAIR_REASON)),
            Map.entry("/sessions/{number}/votes", List.of(new Typed("title", "sessions.votes.question", 200))),
            Map.entry(
                    "/sessions/{number}/votes/{poll}/{act}",
                    List.of(
                            new Typed("words", "sessions.votes.move.words", 200),
                            new Typed("void-words", "sessions.votes.void.words", 200))),
            Map.entry(
                    "/sessions/devices",
                    List.of(new Typed("name", "votes.devices.name", 60), new Typed("key", "votes.devices.key", 500))),
            Map.entry("/sessions/devices/{id}/revoke", List.of(new Typed("why-*", "votes.devices.reason", 200))),
            Map.entry("/sessions/{number}/decisions", List.of(new Typed("mark", "decisions.mark", 20))),
            Map.entry(
                    "/sessions/{number}/decisions/{item}/draft",
                    List.of(new Typed("text", "decisions.draft.text", 100_000))),
            Map.entry(
                    "/sessions/{number}/decisions/{item}/nominations",
                    List.of(
                            new Typed("person", "decisions.nomination.person", 60),
                            new Typed("organisation", "decisions.nomination.organisation", 100),
                            new Typed("title", "decisions.nomination.title", 60))),
            Map.entry(
                    "/sessions/{number}/decisions/{item}/deputies",
                    List.of(new Typed("deputy", "decisions.deputy.name", 60))),
            Map.entry(
                    "/sessions/{number}/decisions/{item}/opinions",
                    List.of(
                            new Typed("text", "decisions.opinion.text", 4000),
                            new Typed("group", "decisions.opinion.group", 30))),
            Map.entry(
                    "/sessions/{number}/decisions/{item}/opinions/{opinion}/answer",
                    List.of(new Typed("text", "decisions.opinion.answer", 2000))),
            Map.entry(
                    "/sessions/{number}/decisions/{item}/release",
                    List.of(new Typed("reason", "decisions.release.reason", 500))),
            Map.entry(
                    "/sessions/activities",
                    List.of(
                            new Typed("title", "decisions.activities.name", 200),
                            new Typed("place", "decisions.activities.place", 100),
                            new Typed("leader", "decisions.activities.leader", 60))),
            Map.entry(
                    "/sessions/conferences",
                    List.of(
                            new Typed("title", "conferences.col.title", 120),
                            new Typed("place", "conferences.place", 100),
                            new Typed("conveyed", "conferences.conveyed", 4000),
                            new Typed("deployed", "conferences.deployed", 4000),
                            new Typed("speakers", "conferences.speakers", 4000),
                            new Typed("exchange", "conferences.exchange", 4000),
                            new Typed("keptBecause", "conferences.kept", 500))),
            Map.entry(
                    "/sessions/conferences/{number}/tasks",
                    List.of(
                            new Typed("text", "conferences.task.text", 1000),
                            new Typed("paragraph", "conferences.task.paragraph", 4000))));

    /** The limit of a parameter sent to that address; one no form names may be as long as a choice or a number is. */
    static Typed of(String route, String parameter) {
        return FORMS.getOrDefault(route, List.of()).stream()
                .filter(typed -> typed.names(parameter))
                .findFirst()
                .orElseGet(() -> new Typed(parameter, "", route.endsWith("/events/{event}") ? STEP : OTHER));
    }

    static Stream<Typed> all() {
        return FORMS.values().stream().flatMap(List::stream);
    }

    private boolean names(String parameter) {
        return name.endsWith("*") ? parameter.startsWith(name.substring(0, name.length() - 1)) : name.equals(parameter);
    }
}
