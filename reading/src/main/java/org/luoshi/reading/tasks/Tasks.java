package org.luoshi.reading.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.text.Piece;

/** What is to be done, without slogans: 并 and another owner begin another task; a long speech is cut into its clauses. */
final class Tasks {
    /** From here on a sentence is a speech. */
    static final int LONG = 70;

    private static final Pattern ANOTHER = Pattern.compile("^(?:并(?!且不)|同时|另外)");
    private static final Pattern TOPIC = Pattern.compile("^(?:对|就|针对|关于)[^，]{3,30}$");
    /** A clause that founds something new is a task of its own. */
    private static final Pattern FOUNDS = Pattern.compile("^(?:加快|积极|持续)?(?:建立|健全|完善|探索|壮大|加快|出台|制定|推出|设立|启动)");

    private static final Pattern MANNER =
            Pattern.compile("^(?:要|将)?(?:严格)?(?:按照?|依照|根据)[^，]{2,}(?:模式|原则|要求|部署|思路|精神|方案|规定|协议|标准)$");
    private static final int SHORT = 12;

    private Tasks() {}

    static List<Piece> of(Piece part) {
        List<Piece> clauses = part.clauses();
        return part.length() > LONG ? urgent(clauses) : owned(clauses);
    }

    /** Who is to do it; behind the words on what he is to see to when these come first. */
    static @Nullable Piece owner(Piece task) {
        List<Piece> clauses = task.clauses();
        boolean topic =
                clauses.size() > 1 && TOPIC.matcher(clauses.getFirst().text()).matches();
        return Owners.of(topic ? clauses.get(1) : task);
    }

    private static List<Piece> owned(List<Piece> clauses) {
        var tasks = new ArrayList<Piece>();
        int from = 0;
        for (int i = 1; i <= clauses.size(); i++) {
            if (i == clauses.size() || begins(clauses, i)) {
                Piece kept = concrete(clauses.subList(from, i));
                if (kept != null) {
                    tasks.add(kept);
                }
                from = i;
            }
        }
        return tasks;
    }

    /** The clauses that say what to do; short ones that follow each other are one. */
    private static List<Piece> urgent(List<Piece> clauses) {
        var found = new ArrayList<Piece>();
        Piece before = null;
        for (Piece clause : clauses) {
            boolean urgent = isConcrete(clause) && Urgent.isUrgent(clause.text());
            if (urgent
                    && before != null
                    && before.length() <= SHORT
                    && clause.length() <= SHORT
                    && !FOUNDS.matcher(clause.text()).find()) {
                found.add(found.removeLast().through(clause));
            } else if (urgent) {
                found.add(clause);
            }
            before = urgent ? clause : null;
        }
        return found;
    }

    /** Another owner begins, or the words on what he is to see to: 对群众反映的问题，有关乡镇要…. */
    private static boolean begins(List<Piece> clauses, int at) {
        String text = clauses.get(at).text();
        boolean topic = TOPIC.matcher(text).matches();
        return ANOTHER.matcher(text).find()
                || (topic && at + 1 < clauses.size() && Owners.of(clauses.get(at + 1)) != null)
                || (Owners.of(clauses.get(at)) != null
                        && !TOPIC.matcher(clauses.get(at - 1).text()).matches());
    }

    /** From the first clause that is no slogan to the last. */
    private static @Nullable Piece concrete(List<Piece> clauses) {
        int first = 0;
        int last = clauses.size() - 1;
        while (first <= last && leads(clauses.get(first).text())) {
            first++;
        }
        while (last >= first && !isConcrete(clauses.get(last))) {
            last--;
        }
        return first > last
                ? null
                : clauses.get(first).through(clauses.get(last)).without(Pattern.compile("^并"));
    }

    /** A slogan, or what only says by which plan. */
    private static boolean leads(String clause) {
        return Slogans.isSlogan(clause) || MANNER.matcher(clause).matches();
    }

    private static boolean isConcrete(Piece clause) {
        return clause.length() > 3 && !Slogans.isSlogan(clause.text()) && !Slogans.isTail(clause.text());
    }
}
