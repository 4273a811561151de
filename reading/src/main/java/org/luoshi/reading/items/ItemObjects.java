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

/** From a verb and the words behind it to items. */
final class ItemObjects {
    private static final Pattern DOCUMENT = Pattern.compile(
            "(报告稿?|说明|》|议案|草案|名单|决定|决议|议程|日程|方案|条例|办法|规定|意见|纲要|要点|事项|情况|稿|精神|讲话|汇报|规划|预算|决算|计划|法|清单|建议|工作|通知|案|任务|细则|规则|述职|批复|公告|职务|代表|书|）)$");
    private static final Pattern SAID_BY =
            Pattern.compile("^[^《》，]{2,30}?(?:所作的|(?<!工)作的|提请审议的|提请的|提出的|代表[^，《]{2,16}(?:所作|作)的)(?=关于|《|[一-龥]{4})");
    private static final Pattern SPIRIT = Pattern.compile("精神$|讲话|条例|通知|文件|会议|重要论述|《");
    private static final Pattern RESIGNATION = Pattern.compile("接受.{2,20}(辞去|辞职)");
    private static final Pattern APPOINTMENT = Pattern.compile("关于(决定)?(任命|补选|.{2,6}代理)(?!.*(报告|说明|汇报)》?$)");
    private static final Pattern REMOVAL = Pattern.compile("关于(决定)?(免去.{2,}|撤销.{2,20}职务)");
    private static final Pattern STANDING_FOR = Pattern.compile("^(?:并)?(?:决定)?由(?:其|他|她|[一-龥·]{2,4})(代理[一-龥]{2,14})");

    /** 对…开展满意度测评 is about a document, and is none. */
    private static final Pattern EVALUATED = Pattern.compile("^(?:开展|进行|组织|[作做]出)|(?:测评|评议|询问)$");

    private ItemObjects() {}

    static boolean isDocument(String words) {
        return isBusiness(words)
                && DOCUMENT.matcher(words.replaceAll("[\\s”]+$", "")).find();
    }

    /** Whether it is no second thing done with the document before it: 并作出相应的决议. */
    static boolean isBusiness(String words) {
        return !EVALUATED.matcher(words).find();
    }

    static List<Item> of(Verb verb, Piece object, Piece sentence, Rule rule, Kind kind) {
        return switch (verb.act()) {
            case APPOINT, REMOVE, ACCEPT_RESIGNATION -> posts(verb.act(), object, sentence);
            case CONVEY -> conveyed(verb, object, sentence, kind);
            case DEPLOY -> deployed(object, sentence, kind);
            case HEAR, DELIBERATE, WRITTEN_REVIEW, ADOPT -> documents(verb, object, sentence, rule);
        };
    }

    private static List<Item> posts(Act act, Piece object, Piece sentence) {
        if (act == Act.ACCEPT_RESIGNATION && !object.text().matches(".*(辞去|辞职).*")) {
            return List.of();
        }
        return Posts.cut(object).stream()
                .map(post -> new Item(act, post.words(Rule.ITEM_PERSON), sentence.span()))
                .toList();
    }

    private static List<Item> conveyed(Verb verb, Piece object, Piece sentence, Kind kind) {
        boolean strict = verb.word().equals("贯彻落实")
                || verb.word().equals("学习贯彻")
                || verb.word().equals("学习");
        var items = new ArrayList<Item>();
        for (Piece part : Documents.cut(object)) {
            boolean fits = strict
                    ? part.text().matches(".*会议精神$|.*讲话精神$|《.*")
                            || (part.text().matches(".*(法|条例|规定|决定|精神|讲话)》?$") && kind == Kind.SESSION)
                    : SPIRIT.matcher(part.text()).find();
            if (fits) {
                items.add(new Item(Act.CONVEY, part.words(Rule.ITEM_CONVEYED), sentence.span()));
            }
        }
        return items;
    }

    private static List<Item> deployed(Piece object, Piece sentence, Kind kind) {
        if (kind == Kind.SESSION || object.length() < 3) {
            return List.of();
        }
        return List.of(new Item(Act.DEPLOY, object.words(Rule.ITEM_DEPLOYED), sentence.span()));
    }

    private static List<Item> documents(Verb verb, Piece object, Piece sentence, Rule rule) {
        Matcher standing = STANDING_FOR.matcher(object.text());
        if (verb.word().equals("决定") && standing.find()) {
            return posts(Act.APPOINT, object.group(standing, 1), sentence);
        }
        if (verb.word().equals("决定") || verb.word().equals("作出")) {
            if (!object.text().matches("^(关于|《|有关人事|人事|批准).*|.*(人事|任免).*")) {
                return List.of();
            }
        }
        var items = new ArrayList<Item>();
        for (Piece part : Documents.cut(object.without(SAID_BY))) {
            if ((part.length() >= 2 && isDocument(part.text()))
                    || (verb.act() == Act.ADOPT && part.text().contains("会议"))) {
                items.add(document(verb, part, sentence, rule));
            }
        }
        return items;
    }

    private static Item document(Verb verb, Piece part, Piece sentence, Rule rule) {
        String text = part.text();
        if (verb.act() == Act.ADOPT && RESIGNATION.matcher(text).find()) {
            return new Item(Act.ACCEPT_RESIGNATION, part.words(Rule.ITEM_PERSON_DOCUMENT), sentence.span());
        }
        if (verb.act() == Act.ADOPT && APPOINTMENT.matcher(text).find()) {
            return new Item(Act.APPOINT, part.words(Rule.ITEM_PERSON_DOCUMENT), sentence.span());
        }
        if (verb.act() == Act.ADOPT && REMOVAL.matcher(text).find()) {
            return new Item(Act.REMOVE, part.words(Rule.ITEM_PERSON_DOCUMENT), sentence.span());
        }
        return new Item(verb.act(), part.words(rule), sentence.span());
    }
}
