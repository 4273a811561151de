package org.luoshi.platform.exchange.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.exchange.Entry;
import org.luoshi.platform.exchange.Peer;
import org.luoshi.platform.exchange.PeerState;
import org.luoshi.platform.exchange.mailroom.ExchangeViews;
import org.luoshi.platform.exchange.mailroom.OurCity;
import org.luoshi.platform.exchange.mailroom.Pairing;
import org.luoshi.platform.exchange.mailroom.ParcelFiles;
import org.luoshi.platform.exchange.protocol.Parcel;
import org.luoshi.platform.exchange.protocol.Refusal;
import org.luoshi.platform.exchange.protocol.Verdict;
import org.luoshi.platform.journal.web.JournalWords;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.springframework.stereotype.Component;

/** Puts the pages of the exchange together. */
@Component
class ExchangePages {
    private static final int HASH = 12;

    private final ExchangeViews views;
    private final OurCity city;
    private final JournalWords words;

    ExchangePages(ExchangeViews views, OurCity city, JournalWords words) {
        this.views = views;
        this.city = city;
        this.words = words;
    }

    ExchangePage.Listing listing(Frame frame) {
        return new ExchangePage.Listing(
                card(frame),
                views.all().stream().map(view -> line(view, frame)).toList(),
                frame.may(Pairing.PAIR),
                Field.of("invitation", frame.t("exchange.invitation"))
                        .hint(frame.t("exchange.invitation.hint"))
                        .mandatory(),
                Field.of("parcel", frame.t("exchange.parcel"))
                        .hint(frame.t("exchange.parcel.hint"))
                        .mandatory());
    }

    private ExchangePage.Card card(Frame frame) {
        return new ExchangePage.Card(
                city.name(),
                city.id().value(),
                city.key().fingerprint(),
                city.address().isEmpty() ? frame.t("exchange.no-address") : city.address(),
                frame.may(Pairing.PAIR) ? city.keyFile() : "",
                city.signer().isEmpty());
    }

    private static ExchangePage.Line line(ExchangeViews.View view, Frame frame) {
        Peer peer = view.peer();
        boolean resting = peer.paused() != null;
        return new ExchangePage.Line(
                href(peer),
                peer.name(),
                frame.t(resting ? "exchange.state.PAUSED" : "exchange.state." + peer.state()),
                resting,
                frame.t("exchange.of", view.standing().arrived(), view.ours().seq()),
                frame.t(
                        "exchange.of",
                        view.theirs().seq(),
                        Math.max(view.theirs().seq(), view.standing().theirHead())),
                moment(view.standing().lastContact(), frame));
    }

    ExchangePage.Show show(ExchangeViews.View view, Frame frame) {
        Peer peer = view.peer();
        boolean pair = frame.may(Pairing.PAIR);
        boolean waits = peer.state() == PeerState.INVITED;
        return new ExchangePage.Show(
                href(peer),
                peer.name(),
                peer.id().value(),
                frame.t("exchange.state." + peer.state()),
                moment(peer.since(), frame),
                waits ? hidden(peer.fingerprint()) : peer.fingerprint(),
                peer.address().isEmpty() ? frame.t("exchange.by-file") : peer.address(),
                peer.address().startsWith("http://"),
                paused(peer, frame),
                problem(view.standing().problem(), frame),
                feeds(view, frame),
                view.unread() == 0 ? "" : frame.t("exchange.unread", view.unread()),
                view.level(),
                pair && waits,
                peer.accepted() && peer.paused() == null,
                peer.accepted() && peer.paused() == null && !peer.address().isEmpty(),
                pair,
                pair && peer.paused() != null,
                pair && peer.accepted(),
                Field.of("heard", frame.t("exchange.heard"))
                        .hint(frame.t("exchange.heard.hint"))
                        .mandatory(),
                Field.of("address", frame.t("exchange.address"))
                        .hint(frame.t("exchange.address.hint"))
                        .value(peer.address()),
                Field.of("after", frame.t("exchange.export.after"))
                        .hint(frame.t("exchange.export.after.hint"))
                        .value("" + view.standing().arrived()),
                views.lines(peer.id()).stream()
                        .map(line -> words.line(line, frame.lang()))
                        .toList());
    }

    /** The log as a table to keep; the first row names the columns. */
    List<List<String>> log(ExchangeViews.View view, Frame frame) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of("at", "who", "what", "state", "details")
                .map(column -> frame.t("exchange.log.col." + column))
                .toList());
        views.lines(view.peer().id()).stream()
                .map(line -> words.line(line, frame.lang()))
                .map(line -> List.of(
                        line.at().toString(),
                        line.who(),
                        line.what(),
                        frame.t(line.refused() ? "exchange.log.refused" : "exchange.log.done"),
                        String.join("；", line.details())))
                .forEach(rows::add);
        return rows;
    }

    private static List<ExchangePage.FeedLine> feeds(ExchangeViews.View view, Frame frame) {
        return List.of(
                new ExchangePage.FeedLine(
                        frame.t("exchange.feed.ours"),
                        frame.t("exchange.no", view.ours().seq()),
                        cut(view.ours().hash()),
                        frame.t("exchange.they-hold", view.standing().arrived()),
                        view.waiting() == 0 ? "" : frame.t("exchange.waiting", view.waiting())),
                new ExchangePage.FeedLine(
                        frame.t("exchange.feed.theirs"),
                        frame.t(
                                "exchange.no",
                                Math.max(
                                        view.standing().theirHead(),
                                        view.theirs().seq())),
                        cut(view.theirs().hash()),
                        frame.t("exchange.we-hold", view.theirs().seq()),
                        view.missing() == 0 ? "" : frame.t("exchange.missing", view.missing())));
    }

    ExchangePage.Preview preview(ParcelFiles.Look look, Frame frame) {
        Optional<Parcel> parcel = look.parcel();
        long known = look.verdict() instanceof Verdict.Sound sound ? sound.known() : 0;
        List<ExchangePage.EntryLine> lines = parcel.map(Parcel::entries).orElse(List.of()).stream()
                .map(entry -> entry(entry, look.verdict(), frame))
                .toList();
        return new ExchangePage.Preview(
                "/exchange/files/" + look.id(),
                look.peer().map(Peer::name).orElse(frame.t("exchange.nobody")),
                parcel.filter(p -> !p.entries().isEmpty())
                        .map(p -> frame.t("exchange.carries", p.first(), p.last()))
                        .orElse(frame.t("exchange.carries.none")),
                parcel.map(p -> frame.t("exchange.states", p.have())).orElse(""),
                look.verdict() instanceof Verdict.Refused(Refusal refusal) ? panel(refusal, frame) : null,
                look.verdict() instanceof Verdict.Sound sound
                        ? frame.t("exchange.fresh", sound.fresh().size(), known)
                        : "",
                lines,
                look.verdict() instanceof Verdict.Sound);
    }

    private static ExchangePage.EntryLine entry(Entry entry, Verdict verdict, Frame frame) {
        boolean fresh = verdict instanceof Verdict.Sound sound && sound.fresh().contains(entry);
        return new ExchangePage.EntryLine(entry.seq(), entry.kind(), moment(entry.at(), frame), !fresh);
    }

    /** Why nothing was stored, and the way out. */
    static Panel panel(Refusal refusal, Frame frame) {
        String key = "exchange.refusal." + refusal.reason();
        Object[] facts = refusal.facts().toArray();
        return Panel.refused(frame.t(key, facts), "", frame.t(key + ".remedy", facts));
    }

    /** What a pairing says. */
    static Panel panel(Pairing.Result result, String done, Frame frame) {
        return switch (result) {
            case Pairing.Result.Done _ -> Panel.done(frame.t(done));
            case Pairing.Result.Refused(Pairing.Why why) -> panel(why, frame);
        };
    }

    static Panel panel(Pairing.Why why, Frame frame) {
        return Panel.refused(frame.t("exchange.pairing." + why), "", frame.t("exchange.pairing." + why + ".remedy"));
    }

    private static @Nullable Panel paused(Peer peer, Frame frame) {
        String why = peer.paused();
        if (why == null) {
            return null;
        }
        String[] parts = why.split(" ", -1);
        Object[] facts = List.of(parts).subList(1, parts.length).toArray();
        return Panel.refused(
                frame.t("exchange.refusal." + parts[0], facts),
                "",
                frame.t("exchange.refusal." + parts[0] + ".remedy", facts));
    }

    /** The other side's codes in words, where there are words. */
    private static String problem(String problem, Frame frame) {
        if (problem.isEmpty()) {
            return "";
        }
        String code = problem.substring(problem.lastIndexOf(' ') + 1);
        String key = "exchange.problem." + code;
        return frame.messages().has(frame.lang(), key) ? frame.t(key) : frame.t("exchange.problem", problem);
    }

    private static String hidden(String fingerprint) {
        int shown = fingerprint.length() - Pairing.HEARD - 2;
        return fingerprint.substring(0, shown) + " …… ……";
    }

    private static String cut(String hash) {
        return hash.equals(Entry.NONE) ? "" : hash.substring(0, HASH);
    }

    private static String moment(@Nullable Instant at, Frame frame) {
        return at == null ? frame.t("exchange.never") : frame.moment(LocalDateTime.ofInstant(at, CityDate.ZONE));
    }

    static String href(Peer peer) {
        return "/exchange/peers/" + peer.id();
    }
}
