package org.luoshi.platform.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.journal.web.JournalLine;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Panel;

/** What the pages of the exchange show. */
public final class ExchangePage {
    private ExchangePage() {}

    /** A city in the list. */
    public record Line(
            String href, String name, String state, boolean resting, String ours, String theirs, String contact) {}

    /** Ourselves, as other cities see us. */
    public record Card(String name, String id, String fingerprint, String address, String keyFile, boolean keyLost) {}

    public record Listing(Card card, List<Line> peers, boolean mayPair, Field invitation, Field parcel) {}

    /**
     * One of the two feeds of a pair.
     *
     * @param open what is still on its way; empty when nothing
     */
    public record FeedLine(String title, String head, String hash, String holds, String open) {}

    /**
     * One city.
     *
     * @param fingerprint whole once it was confirmed; before, without the digits somebody has to hear
     * @param paused why the exchange rests; null when it goes on
     */
    public record Show(
            String href,
            String name,
            String id,
            String state,
            String since,
            String fingerprint,
            String addressShown,
            boolean plainHttp,
            @Nullable Panel paused,
            String problem,
            List<FeedLine> feeds,
            String unread,
            boolean level,
            boolean mayAccept,
            boolean mayExchange,
            boolean maySend,
            boolean mayPair,
            boolean mayResume,
            boolean mayRevoke,
            Field heard,
            Field address,
            Field after,
            List<JournalLine> lines) {}

    /** A parcel looked at. */
    public record Preview(
            String href,
            String from,
            String carries,
            String states,
            @Nullable Panel refused,
            String fresh,
            List<EntryLine> entries,
            boolean mayTakeIn) {}

    /** An entry a parcel brings. */
    public record EntryLine(long seq, String kind, String at, boolean known) {}
}
