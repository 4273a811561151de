package org.luoshi.reading.items;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.draft.Act;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.text.Piece;

/**
 * Finds what a meeting did. Each clause that begins with a verb of business opens a list; a clause without one goes on with
 * the list before it; what people said (强调, 要求) holds no items.
 */
public final class ItemReader {
    private static final Pattern SPEECH = Pattern.compile(
            "^[^，：]{0,30}?(强调|指出|要求|认为|表示|提出|希望|建议|说)(，|：|$)|^[^，。]{0,24}(强调|指出|要求|认为|提出)[^，]{0,4}，|^谈到|^[^，]{0,12}(议定|商定|约定|一致同意)，|^就[^，]{2,30}，[^，]{2,6}(强调|指出|要求|提出)");
    private static final Pattern GOES_ON_SPEAKING = Pattern.compile("^(要|必须|应|一是|二是|三是|一要|二要|全市|各|坚持|切实|进一步)");
    private static final Pattern ACTS =
            Pattern.compile("^(会议|会前|会上|全体会议|经|随后|本次会议|当天|当日|根据|在听取|[^，]{0,16}(主持召开|会议)[^，]{0,10}(听取|审议|通过|传达|学习))");
    private static final Pattern DECIDED = Pattern.compile(
            "^(?:会议)?(?:还|并|均|都|分别|经表决|依法|逐项|一并|，)*(?:(?:作出|做出)(?:了)?(?:相应的?|批准的?|相关的?|有关)?(?:决议|决定|批准)|(?:作出|做出)(?:了)?(?:相应|批准|相关)的?(?:决议、?决定|决定)|(?:表决)?(?:予以)?(?:获得)?(?:表决)?(?:通过|批准)(?:了?(?:相关|相应|有关)?(?:决议|决定|议案)?))$");

    /** What was done with it then, and is no business of its own: 并进行满意度测评. */
    private static final Pattern AFTERWARDS =
            Pattern.compile("(?<=.{6})并(?:进行|开展|组织)了?[^，。]{0,8}(?:测评|评议|询问|点评)$|并[作做]出了?(?:相应|相关|有关|批准)的?(?:决议|决定)$");

    private final Kind kind;
    private final List<Item> items = new ArrayList<>();
    private boolean speaking;

    private ItemReader(Kind kind) {
        this.kind = kind;
    }

    /** The items of a meeting, in the order they are told; none of visits and reviews. */
    public static List<Item> read(Piece body, Kind kind) {
        if (kind == Kind.VISIT || kind == Kind.RESEARCH || kind == Kind.OVERVIEW) {
            return List.of();
        }
        var reader = new ItemReader(kind);
        for (Piece paragraph : body.paragraphs()) {
            reader.speaking = false;
            paragraph.sentences().forEach(reader::sentence);
        }
        return reader.items;
    }

    private void sentence(Piece sentence) {
        String text = sentence.text();
        if (SPEECH.matcher(text).find()) {
            speaking = true;
            return;
        }
        if (speaking && !ACTS.matcher(text).find()) {
            return;
        }
        if (GOES_ON_SPEAKING.matcher(text).find()) {
            return;
        }
        speaking = false;
        int first = items.size();
        Verb open = null;
        for (Piece clause : clauses(sentence)) {
            if (first < items.size() && DECIDED.matcher(clause.text()).matches()) {
                decided(first);
                continue;
            }
            Verb verb = Verb.at(clause.withoutTail(AFTERWARDS));
            if (verb != null) {
                open = verb;
                take(verb, verb.object(), sentence, Rule.ITEM_VERB);
            } else if (open != null && continues(clause)) {
                take(open, clause.without(Pattern.compile("^(以及|和|及|并|与)")), sentence, Rule.ITEM_CONTINUED);
            } else {
                Reported.of(clause, sentence, kind).ifPresent(items::add);
                open = Reported.isReport(clause) ? null : open;
            }
        }
    }

    /** Clauses, cut again where two verbs share one: 总结工作、部署…, 听取…并通过…. */
    private static List<Piece> clauses(Piece sentence) {
        var clauses = new ArrayList<Piece>();
        for (Piece clause : sentence.clauses()) {
            clauses.addAll(Verbs.cut(clause));
        }
        return clauses;
    }

    private static boolean continues(Piece clause) {
        Matcher lead = Pattern.compile("^(以及|和|及|《|关于|[^，]{2,30}(关于|《))").matcher(clause.text());
        return lead.find() && ItemObjects.isDocument(clause.text());
    }

    private void take(Verb verb, Piece object, Piece sentence, Rule rule) {
        items.addAll(ItemObjects.of(verb, object.trimmed(), sentence, rule, kind));
    }

    /** 均作出批准的决议: what was deliberated in this sentence was adopted in it. */
    private void decided(int first) {
        for (int i = first; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.act() == Act.DELIBERATE || item.act() == Act.HEAR) {
                var object = item.object();
                items.set(
                        i,
                        new Item(
                                Act.ADOPT,
                                new org.luoshi.reading.draft.Words(
                                        object.span(), object.raw(), object.value(), Rule.ITEM_DECIDED_AFTER),
                                item.sentence()));
            }
        }
    }
}
