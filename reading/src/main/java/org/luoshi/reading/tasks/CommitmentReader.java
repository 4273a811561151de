package org.luoshi.reading.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Commitment;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Piece;

/**
 * Finds what is to be done: a sentence that tells somebody to (要, 应, 要求 …) or says what will be done (将), without its
 * slogans. Another owner, 并 and ； begin another commitment; a long speech is cut into its clauses.
 */
public final class CommitmentReader {
    private static final Pattern MUST =
            Pattern.compile("^.{0,24}?(?<!重|主|需|只|就|想|纪)(要(?!求|素|闻|件|点|情|务)|应当|应(?!邀|用|急|对|届|到|有)|必须|务必|须(?!知))");
    private static final Pattern TOLD =
            Pattern.compile("(?:^|，|他|她|并|[一-龥]{2,4})(?:(?:要求|责成|鼓励|叮嘱|嘱咐|督促)(?!的|下)，?|(?:建议|提出|强调|指出)，)");
    private static final Pattern WILL =
            Pattern.compile("^[^，]{0,20}?(将(?!近|军|来|分组|对上述|提交|提请|举行|召开|审议)|承诺|商定|约定|一致同意|协调[^，]{0,6}部门)");
    private static final Pattern SPEAKER =
            Pattern.compile("^[^，]{0,30}?(?:，[^，]{2,6}?)?(强调|指出|要求|提出|建议|表示|认为|叮嘱|嘱咐|说)(，|：)");
    private static final Pattern ANOTHER = Pattern.compile("^(?:并(?!且不)|同时|另外)");
    private static final int LONG = 70;
    private static final int SHORT = 12;

    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Piece> speech = new ArrayList<>();
    private @Nullable Piece carried;

    private CommitmentReader() {}

    /** Those of sessions, visits, conferences and meetings of two cities. */
    public static List<Commitment> read(Piece body, Kind kind) {
        if (kind == Kind.OVERVIEW || kind == Kind.RESEARCH) {
            return List.of();
        }
        var reader = new CommitmentReader();
        for (Piece paragraph : body.paragraphs()) {
            reader.carried = null;
            reader.speech.clear();
            paragraph.sentences().forEach(reader::sentence);
        }
        return reader.commitments;
    }

    private void sentence(Piece sentence) {
        Matcher speaker = SPEAKER.matcher(sentence.text());
        boolean speaks = speaker.find();
        if (speaks) {
            speech.add(sentence);
        }
        Piece said = speaks ? sentence.after(speaker.end()) : sentence;
        said.cut("；", true).forEach(part -> part(part, sentence));
    }

    private void part(Piece part, Piece sentence) {
        Matcher told = TOLD.matcher(part.text());
        if (told.find() && !MUST.matcher(part.text().substring(0, told.start())).find()) {
            Piece owner = Owners.told(part);
            Piece task = part.after(told.end());
            boolean apart = owner != null && part.flow().text().startsWith("，", owner.to());
            take(
                    apart && owner != null ? new Piece(part.flow(), owner.to() + 1, part.to()) : task,
                    owner,
                    sentence,
                    Rule.COMMITMENT_TOLD);
            return;
        }
        List<Piece> clauses = part.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            String text = clauses.get(i).text();
            boolean must = MUST.matcher(text).find();
            if (must || WILL.matcher(text).find()) {
                Piece rest = clauses.get(i).through(clauses.getLast());
                take(rest, Owners.of(rest), sentence, must ? Rule.COMMITMENT_MUST : Rule.COMMITMENT_WILL);
                return;
            }
        }
        if (!speech.isEmpty() && (part.length() > LONG || Urgent.isUrgent(part.text()))) {
            take(part, null, sentence, Rule.COMMITMENT_MUST);
        }
    }

    /** Its clauses without slogans; a long one each for itself. */
    private void take(Piece part, @Nullable Piece owner, Piece sentence, Rule rule) {
        if (owner != null) {
            carried = owner;
        }
        List<Piece> clauses = part.clauses();
        if (part.length() > LONG) {
            urgent(clauses).forEach(clause -> add(clause, sentence, rule));
            return;
        }
        int from = 0;
        for (int i = 1; i <= clauses.size(); i++) {
            if (i == clauses.size() || begins(clauses.get(i))) {
                Piece kept = concrete(clauses.subList(from, i));
                if (kept != null) {
                    Piece own = Owners.of(kept);
                    carried = own == null ? carried : own;
                    add(kept, sentence, rule);
                }
                from = i;
            }
        }
    }

    /** The clauses that say what to do; short ones that follow each other are one. */
    private static List<Piece> urgent(List<Piece> clauses) {
        var found = new ArrayList<Piece>();
        Piece before = null;
        for (Piece clause : clauses) {
            boolean urgent = isConcrete(clause) && Urgent.isUrgent(clause.text());
            if (urgent && before != null && before.length() <= SHORT && clause.length() <= SHORT) {
                found.add(found.removeLast().through(clause));
            } else if (urgent) {
                found.add(clause);
            }
            before = urgent ? clause : null;
        }
        return found;
    }

    private static boolean begins(Piece clause) {
        return ANOTHER.matcher(clause.text()).find() || Owners.of(clause) != null;
    }

    /** From the first clause that is no slogan to the last. */
    private static @Nullable Piece concrete(List<Piece> clauses) {
        int first = 0;
        int last = clauses.size() - 1;
        while (first <= last && Slogans.isSlogan(clauses.get(first).text())) {
            first++;
        }
        while (last >= first && !isConcrete(clauses.get(last))) {
            last--;
        }
        return first > last
                ? null
                : clauses.get(first).through(clauses.get(last)).without(Pattern.compile("^并"));
    }

    private static boolean isConcrete(Piece clause) {
        return clause.length() > 3 && !Slogans.isSlogan(clause.text()) && !Slogans.isTail(clause.text());
    }

    private void add(Piece text, Piece sentence, Rule rule) {
        Piece owner = carried;
        Words who = owner == null
                ? null
                : owner.words(sentence.span().contains(owner.span()) ? Rule.OWNER : Rule.OWNER_CARRIED);
        commitments.add(new Commitment(text.words(rule), who, Deadlines.of(text), sentence.span()));
    }
}
