package org.luoshi.platform.sessions.votes;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.procedure.vote.BallotMethod;
import org.luoshi.procedure.vote.Choice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens the box of a poll and empties it (开箱计票), inside the transaction that closes the poll.
 *
 * <p>Secret: the choices go into a new table in an order of chance, the receipts beside them in that of the alphabet; the
 * box with its names is dropped. Open: each member's choice is written under the name.
 */
@Component
class EmptyBox {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final BallotBox box;
    private final PollKeys keys;
    private final Polls polls;
    private final JdbcClient jdbc;

    EmptyBox(BallotBox box, PollKeys keys, Polls polls, JdbcClient jdbc) {
        this.box = box;
        this.keys = keys;
        this.polls = polls;
        this.jdbc = jdbc;
    }

    Count count(LiveVote live) {
        PollId id = live.id();
        Optional<PollKey> key = keys.read(id, polls.keyCheck(id));
        if (key.isEmpty()) {
            return new Count.Impossible(VoidVote.Reason.KEY_LOST);
        }
        List<BallotBox.Row> rows = box.all(id);
        Optional<Unsealed> unsealed = Unsealed.of(rows, key.get());
        if (unsealed.isEmpty() || rows.size() != live.assembled().present()) {
            return new Count.Impossible(VoidVote.Reason.BALLOT_DAMAGED);
        }
        if (live.terms().method() == BallotMethod.DEVICE_SECRET) {
            shuffled(id, unsealed.get().choices());
        } else {
            named(id, rows, unsealed.get().choices());
        }
        receipts(id, unsealed.get().receipts());
        box.drop(id);
        return new Count.Made(Counted.of(unsealed.get().tally()));
    }

    private void shuffled(PollId id, Map<UUID, Choice> choices) {
        List<String> pile =
                choices.values().stream().map(Choice::name).collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(pile, CHANCE);
        jdbc.sql("""
                insert into session_choice (poll, place, choice)
                select ?, place, choice from unnest(?) with ordinality as pile (choice, place)
                """).param(id.value()).param(pile.toArray(String[]::new)).update();
    }

    private void named(PollId id, List<BallotBox.Row> rows, Map<UUID, Choice> choices) {
        jdbc.sql("insert into session_vote (poll, person, choice) select ?, * from unnest(?, ?)")
                .param(id.value())
                .param(rows.stream().map(BallotBox.Row::person).toArray(UUID[]::new))
                .param(rows.stream()
                        .map(row -> nameOf(choices.get(row.person())))
                        .toArray(String[]::new))
                .update();
    }

    private void receipts(PollId id, Set<String> receipts) {
        jdbc.sql("insert into session_receipt (poll, receipt) select ?, * from unnest(?)")
                .param(id.value())
                .param(receipts.toArray(String[]::new))
                .update();
    }

    private static @Nullable String nameOf(@Nullable Choice choice) {
        return choice == null ? null : choice.name();
    }
}
