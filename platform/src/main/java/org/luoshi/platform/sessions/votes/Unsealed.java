package org.luoshi.platform.sessions.votes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.luoshi.procedure.vote.Choice;
import org.luoshi.procedure.vote.Tally;

/**
 * A box that was opened (开箱): each voter's last choice, in memory alone.
 *
 * @param choices by person; whoever cast nothing is missing
 * @param receipts of the ballots counted, in the order of the alphabet
 */
record Unsealed(Map<UUID, Choice> choices, SortedSet<String> receipts, int roll) {
    /** Empty when a ballot does not open under the key. */
    static Optional<Unsealed> of(List<BallotBox.Row> rows, PollKey key) {
        Map<UUID, Choice> choices = new TreeMap<>();
        SortedSet<String> receipts = new TreeSet<>();
        for (BallotBox.Row row : rows) {
            Sealed sealed = row.sealed();
            if (sealed != null) {
                Optional<Slip> slip = key.open(row.person(), row.turn(), sealed);
                if (slip.isEmpty()) {
                    return Optional.empty();
                }
                choices.put(row.person(), slip.get().choice());
                receipts.add(key.receipt(row.person(), row.turn()));
            }
        }
        return Optional.of(new Unsealed(choices, receipts, rows.size()));
    }

    Tally tally() {
        return new Tally(count(Choice.FOR), count(Choice.AGAINST), count(Choice.ABSTAIN), roll - choices.size(), 0);
    }

    private int count(Choice choice) {
        return (int) choices.values().stream().filter(choice::equals).count();
    }
}
