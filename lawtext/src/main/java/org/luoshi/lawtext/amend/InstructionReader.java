package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ordering words of one item into instructions, clause by clause; what a clause leaves out is taken from those
 * before it. Which kinds of clauses are tried, and in which order, stands in {@link #understood}.
 *
 * <p>Example: 将第五条改为第六条，第一款修改为①；增加一款，作为第二款② is three instructions, all about the old article 5.
 */
final class InstructionReader {
    /** Quotations count one character each, so that no real clause is longer. */
    private static final int LONGEST_CLAUSE = 1_000;

    private final boolean closing;
    private final ItemInHand item;
    private final SpokenOf spoken;
    private final UnfinishedDeeds unfinished;
    private final DivisionClauses divisions;
    private final LaterClauses later;
    private final WordClauses inWords;
    private final DeleteClauses deletions;
    private final ProvisionClauses provisions;
    private final NumberClauses numbers;

    private InstructionReader(Skeleton skeleton, boolean closing) {
        this.closing = closing;
        this.item = new ItemInHand(skeleton);
        this.spoken = new SpokenOf(item);
        this.divisions = new DivisionClauses(sign -> skeleton.quotation(sign.charAt(0)), item::add);
        this.unfinished = new UnfinishedDeeds(item, spoken, divisions);
        var headings = new HeadingClauses(item, spoken, unfinished);
        this.later = new LaterClauses(item, spoken, unfinished);
        this.inWords = new WordClauses(item, spoken, unfinished, headings);
        this.deletions = new DeleteClauses(item, spoken, unfinished, headings);
        this.provisions = new ProvisionClauses(item, spoken, unfinished, headings);
        this.numbers = new NumberClauses(item, spoken, unfinished);
    }

    static List<Instruction> read(Skeleton skeleton, boolean closing) {
        var reader = new InstructionReader(skeleton, closing);
        if (skeleton.isUnpaired()) {
            reader.item.add(new Instruction.NotUnderstood(skeleton.span(), "引号不成对，无法确定哪些是引文"));
        } else {
            reader.clauses();
        }
        return List.copyOf(reader.item.out);
    }

    private void clauses() {
        String words = item.skeleton.words();
        int start = 0;
        for (int i = 0; i <= words.length(); i++) {
            if (i == words.length() || "，。；".indexOf(words.charAt(i)) >= 0 || announces(words, i)) {
                if (i > start) {
                    clause(start, i);
                }
                start = i + 1;
            } else if (endsSentence(words, i)) {
                clause(start, i + 1);
                start = i + 1;
            }
        }
        item.clause(item.to, item.to);
        unfinished.settle();
    }

    /** 其他修改：, 条文顺序作相应调整： — what stands before the colon is a clause of its own. */
    private static boolean announces(String words, int i) {
        return words.charAt(i) == '：'
                && (i + 1 >= words.length()
                        || !Skeleton.isQuotation(words.charAt(i + 1))
                        || words.startsWith("调整", i - 2));
    }

    /** 增加一款，作为第三款：“……。”第三款改为第四款 — a full stop within the quotation ends the clause around it. */
    private boolean endsSentence(String words, int i) {
        return Skeleton.isQuotation(words.charAt(i))
                && i + 1 < words.length()
                && "第将原".indexOf(words.charAt(i + 1)) >= 0
                && item.skeleton.quotation(words.charAt(i)).text().matches("(?s).*[。；]");
    }

    private void clause(int start, int end) {
        item.clause(start, end);
        String words = item.skeleton.words().substring(start, end).replace("：", "");
        Matcher filler = ClauseForms.FILLER.matcher(words.length() > LONGEST_CLAUSE ? "" : words);
        words = filler.find() ? words.substring(filler.end()) : words;
        if (words.length() > LONGEST_CLAUSE) {
            unfinished.settle();
            item.add(notUnderstood(words));
            return;
        }
        if (words.isEmpty() || Riders.isHeading(words)) {
            return;
        }
        if (!understood(words)) {
            unfinished.settle();
            Instruction.Rider.@Nullable Topic topic = Riders.topic(words, closing);
            item.add(topic != null ? new Instruction.Rider(item.span(), topic) : notUnderstood(words));
            if (topic == Instruction.Rider.Topic.ADJUST_ORDER && Riders.alsoChangesWords(words)) {
                item.add(new Instruction.Rider(item.span(), Instruction.Rider.Topic.UNSTATED_CHANGES));
            }
        }
    }

    private Instruction notUnderstood(String words) {
        return new Instruction.NotUnderstood(item.span(), "不理解的指令：" + plain(words));
    }

    private String plain(String words) {
        var out = new StringBuilder();
        for (int i = 0; i < words.length() && out.length() < 60; i++) {
            char c = words.charAt(i);
            out.append(
                    Skeleton.isQuotation(c) ? "“" + item.skeleton.quotation(c).brief() + "”" : c);
        }
        return out.toString();
    }

    private boolean understood(String words) {
        if (words.length() == 1 && Skeleton.isQuotation(words.charAt(0))) {
            return unfinished.body(item.skeleton.quotation(words.charAt(0)));
        }
        if (closing || Riders.topic(words, false) != null) {
            return false;
        }
        if (unfinished.pending == null && divisions.read(words, item.span(), spoken.current)) {
            unfinished.settleOld();
            return true;
        }
        return later.as(words)
                || later.content(words)
                || later.named(words)
                || later.includes(words)
                || inWords.orderByQuotation(words)
                || inWords.insertWords(words)
                || provisions.insert(words)
                || inWords.replaceWords(words)
                || deletions.delete(words)
                || provisions.split(words)
                || provisions.splitByNumbers(words)
                || provisions.merge(words)
                || provisions.replace(words)
                || numbers.beside(words)
                || numbers.exchange(words)
                || numbers.renumber(words)
                || provisions.modified(words)
                || inWords.insertSentence(words)
                || inWords.oldOnly(words);
    }
}
