package org.luoshi.platform.journal;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What seals and heads say about lines: each must be there, with that hash. */
final class Witnesses {
    private final SortedMap<Subject, SortedMap<Long, String>> hashes = new TreeMap<>(CanonicalEncoding.BY_SUBJECT);
    private final SortedMap<Subject, Head> heads = new TreeMap<>(CanonicalEncoding.BY_SUBJECT);

    void sealed(Head head) {
        expect(head);
    }

    void head(Head head) {
        if (head.seq() > 0) {
            heads.put(head.subject(), head);
            expect(head);
        }
    }

    private void expect(Head head) {
        String known = hashes.computeIfAbsent(head.subject(), subject -> new TreeMap<>())
                .putIfAbsent(head.seq(), head.hash());
        if (known != null && !known.equals(head.hash())) {
            throw new BrokenLinkException(Flaw.CUT_OFF, head.subject(), head.seq(), known, head.hash());
        }
    }

    /** The line is there: whoever spoke of it must have meant it. */
    void found(Line line) {
        SortedMap<Long, String> ofSubject = hashes.getOrDefault(line.subject(), new TreeMap<>());
        String expected = ofSubject.remove(line.seq());
        if (expected != null && !expected.equals(line.hash())) {
            throw new BrokenLinkException(Flaw.CUT_OFF, line.subject(), line.seq(), expected, line.hash());
        }
    }

    /** The chain ends here: nobody may know of a later line, and its head must be this one. */
    void ended(Line last) {
        SortedMap<Long, String> left = hashes.remove(last.subject());
        if (left != null && !left.isEmpty()) {
            Map.Entry<Long, String> first = left.firstEntry();
            throw new BrokenLinkException(Flaw.CUT_OFF, last.subject(), first.getKey(), first.getValue(), "-");
        }
        Head head = heads.get(last.subject());
        if (head == null || head.seq() != last.seq()) {
            throw new BrokenLinkException(
                    Flaw.BEYOND_HEAD, last.subject(), last.seq(), describe(head), last.seq() + " " + last.hash());
        }
    }

    /** All chains were read: none may be left over. */
    void allEnded() {
        hashes.forEach((subject, left) -> left.forEach((seq, hash) -> {
            throw new BrokenLinkException(Flaw.CUT_OFF, subject, seq, hash, "-");
        }));
    }

    private static String describe(@Nullable Head head) {
        return head == null ? "-" : head.seq() + " " + head.hash();
    }
}
