package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Span;

/** Gathers the items of a decision by the law they change (打包修改). */
final class Parts {
    private static final Pattern NAMES_LAW =
            Pattern.compile("^(?:将|删去|删除|在|对)?(《[^》]+(?:〈[^〉]*〉[^》]*)*》)(?=第|中的|名称|标题|序言)");

    private final String text;
    private final List<DecisionReader.Item> items;
    private final List<Decision.Document> documents;
    private final List<Decision.Part> parts = new ArrayList<>();
    private @Nullable String law;
    private int document;
    private int start;
    private int end;
    private List<Instruction> instructions = new ArrayList<>();
    private @Nullable String headed;
    private int headLevel;

    Parts(String text, List<DecisionReader.Item> items, List<Decision.Document> documents) {
        this.text = text;
        this.items = items;
        this.documents = documents;
    }

    List<Decision.Part> gather() {
        for (DecisionReader.Item item : items) {
            place(item);
        }
        close();
        return List.copyOf(parts);
    }

    private void place(DecisionReader.Item item) {
        if (item.level > 0 && headLevel >= item.level) {
            headed = null;
            headLevel = 0;
        }
        Span span = item.words.span();
        String printed = text.substring(item.mark.end(), Math.max(item.mark.end(), span.end()))
                .strip();
        String head = headOf(item, printed);
        if (head != null) {
            headed = head;
            headLevel = Math.max(1, item.level);
            open(head, item);
            return;
        }
        String named = named(item, printed);
        if (item.closing) {
            open(headed == null && !item.law.isEmpty() ? item.law : "", item);
        } else {
            open(named != null ? named : headed != null ? headed : item.law, item);
        }
        end = Math.max(end, span.end());
        instructions.addAll(InstructionReader.read(item.words, item.closing));
    }

    /** 一、对《……》作出修改. */
    private static @Nullable String headOf(DecisionReader.Item item, String printed) {
        if (item.closing || printed.length() > 200 || printed.indexOf('“') >= 0) {
            return null;
        }
        Matcher head = DecisionReader.lawHead().matcher(printed);
        if (head.lookingAt() && head.end() == printed.length()) {
            return DecisionReader.lawName(head.group(1) != null ? head.group(1) : head.group(2));
        }
        return null;
    }

    /** 一、将《……》第三条修改为……. */
    private static @Nullable String named(DecisionReader.Item item, String printed) {
        Matcher naming = NAMES_LAW.matcher(printed);
        return !item.closing && item.law.isEmpty() && naming.find() ? DecisionReader.lawName(naming.group(1)) : null;
    }

    private void open(String name, DecisionReader.Item item) {
        if (law != null && law.equals(name) && document == item.document) {
            return;
        }
        close();
        law = name;
        document = item.document;
        start = item.mark.start();
        end = item.mark.end();
    }

    private void close() {
        if (law != null) {
            Decision.Document from = document == 0 ? Decision.Document.UNNAMED : documents.get(document - 1);
            parts.add(new Decision.Part(law, new Span(start, Math.max(start, end)), List.copyOf(instructions), from));
        }
        instructions = new ArrayList<>();
    }
}
