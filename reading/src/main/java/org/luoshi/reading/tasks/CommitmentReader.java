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
    private static final Pattern MUST = Pattern.compile(
            "^.{0,24}?(?<!重|主|需|只|就|想|纪|摘|提|概|简|必|相|响|供|适|效|反|对|回)(要(?!求|素|闻|件|点|情|务)|应当|应(?![邀用急对届到有]|[一-龥]{1,2}[、，])|必须|务必|须(?!知))");
    private static final Pattern TOLD =
            Pattern.compile("(?:^|，|他|她|并|[一-龥]{2,4})(?:(?:要求|责成|责令|鼓励|叮嘱|嘱咐|督促)(?!的|下)，?|(?:建议|提出|强调|指出)，)");
    private static final Pattern WILL =
            Pattern.compile("^[^，]{0,20}?(将(?!近|军|来|分组|对上述|提交|提请|举行|召开|审议)|承诺|商定|约定|一致同意|协调[^，]{0,6}部门)");
    private static final Pattern SPEAKER =
            Pattern.compile("^[^，]{0,30}?(?:，[^，]{2,6}?)?(强调|指出|要求|提出|建议|表示|认为|叮嘱|嘱咐|说)(，|：)");
    private static final Pattern AGREED =
            Pattern.compile("^(?:根据[^，]{2,12}，)?(?:会议|会上)?(双方|两[市地县区]|各方)?(?:一致|共同)?(?:同意|商定|约定|议定|达成一致)$");
    private static final Pattern CHARGED = Pattern.compile("^[^，由]{0,4}(?:明确|确定|决定|议定)(?=由)");
    private static final int LONG = Tasks.LONG;

    private final List<Commitment> commitments = new ArrayList<>();
    private final List<Piece> speech = new ArrayList<>();
    private @Nullable Piece carried;
    private boolean urged;
    private boolean agreeing;

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
            reader.agreeing = false;
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
        urged = false;
        Numbered.cut(said).forEach(part -> part(part, sentence));
    }

    private void part(Piece part, Piece sentence) {
        if (!told(part, sentence) && !demanded(part, sentence) && !alsoAgreed(part, sentence)) {
            goesOn(part, sentence);
        }
    }

    private boolean told(Piece part, Piece sentence) {
        Matcher told = TOLD.matcher(part.text());
        if (!told.find() || MUST.matcher(part.text().substring(0, told.start())).find()) {
            return false;
        }
        Piece owner = Owners.told(part);
        boolean apart = owner != null && part.flow().text().startsWith("，", owner.to());
        Piece task =
                apart && owner != null ? new Piece(part.flow(), owner.to() + 1, part.to()) : part.after(told.end());
        take(task, owner, sentence, Rule.COMMITMENT_TOLD);
        return true;
    }

    private boolean demanded(Piece part, Piece sentence) {
        List<Piece> clauses = part.clauses();
        for (int i = 0; i < clauses.size(); i++) {
            Piece clause = clauses.get(i);
            Matcher agreed = AGREED.matcher(clause.text());
            boolean must = MUST.matcher(clause.text()).find();
            if (agreed.find() && i + 1 < clauses.size()) {
                agreeing = true;
                Piece all = agreed.group(1) == null ? Owners.dated(clauses.get(i + 1)) : clause.group(agreed, 1);
                take(clauses.get(i + 1).through(clauses.getLast()), all, sentence, Rule.COMMITMENT_WILL);
            } else if (must
                    || WILL.matcher(clause.text()).find()
                    || CHARGED.matcher(clause.text()).find()) {
                Piece owner = Owners.of(clause);
                take(
                        clause.through(clauses.getLast()).without(CHARGED),
                        owner == null && i > 0 ? Owners.of(clauses.get(i - 1)) : owner,
                        sentence,
                        must ? Rule.COMMITMENT_MUST : Rule.COMMITMENT_WILL);
            } else {
                continue;
            }
            urged = true;
            return true;
        }
        return false;
    }

    /** Behind what was agreed, another unit with its day: it was agreed too. */
    private boolean alsoAgreed(Piece part, Piece sentence) {
        Piece owner = agreeing ? Owners.dated(part) : null;
        if (owner == null) {
            return false;
        }
        take(part, owner, sentence, Rule.COMMITMENT_WILL);
        return true;
    }

    /** A part of a speech without 要, or behind a part that has 要 or 将: it begins where something is to be done. */
    private void goesOn(Piece part, Piece sentence) {
        if (!speech.isEmpty()
                && (part.length() > LONG
                        || Urgent.isUrgent(part.text())
                        || part.clauses().stream().anyMatch(clause -> Owners.charged(clause) != null))) {
            take(part, null, sentence, Rule.COMMITMENT_MUST);
        } else if (urged) {
            List<Piece> clauses = part.clauses();
            clauses.stream()
                    .filter(clause -> Urgent.isUrgent(clause.text()) || Owners.of(clause) != null)
                    .findFirst()
                    .ifPresent(first ->
                            take(first.through(clauses.getLast()), Owners.of(first), sentence, Rule.COMMITMENT_MUST));
        }
    }

    private void take(Piece part, @Nullable Piece owner, Piece sentence, Rule rule) {
        if (owner != null) {
            carried = owner;
        }
        for (Piece kept : Tasks.of(part)) {
            Piece told = Owners.toldFirst(kept);
            Piece own = told == null ? Tasks.owner(kept) : told;
            carried = own == null || part.length() > LONG ? carried : own;
            add(told == null ? kept : new Piece(kept.flow(), told.from(), kept.to()), sentence, rule);
        }
    }

    private void add(Piece text, Piece sentence, Rule rule) {
        Piece owner = carried;
        Words who = owner == null
                ? null
                : owner.words(sentence.span().contains(owner.span()) ? Rule.OWNER : Rule.OWNER_CARRIED);
        commitments.add(new Commitment(text.words(rule), who, Deadlines.of(text), sentence.span()));
    }
}
