package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Words;

/** The same name with another post on the same page. A shorter form of the same post is no contradiction. */
final class Posts {
    private Posts() {}

    static List<Flag> check(List<Report> reports) {
        Map<String, Words> known = new HashMap<>();
        var flags = new ArrayList<Flag>();
        for (Report report : reports) {
            for (Attendee attendee : report.meeting().attending()) {
                Words office = attendee.office();
                Words before = office == null
                        ? null
                        : known.putIfAbsent(attendee.name().value(), office);
                if (office != null && before != null && contradict(before.value(), office.value())) {
                    flags.add(new Flag(
                            Contradiction.TWO_POSTS,
                            office.span(),
                            attendee.name().value() + " " + office.value(),
                            before.span(),
                            before.value()));
                }
            }
        }
        return flags;
    }

    /** 市领导 says nothing of the post; 太原市委书记 and 市委书记 are one. */
    private static boolean contradict(String one, String other) {
        return !vague(one)
                && !vague(other)
                && List.of(one.split("、")).stream().noneMatch(post -> names(other, post))
                && List.of(other.split("、")).stream().noneMatch(post -> names(one, post));
    }

    private static boolean names(String offices, String post) {
        return List.of(offices.split("、")).stream().anyMatch(each -> each.endsWith(post) || post.endsWith(each));
    }

    private static boolean vague(String office) {
        return office.endsWith("领导") || office.endsWith("成员");
    }
}
