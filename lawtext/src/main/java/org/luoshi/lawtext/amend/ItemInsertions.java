package org.luoshi.lawtext.amend;

import java.util.ArrayList;
import java.util.List;
import org.luoshi.lawtext.provision.ItemStyle;
import org.luoshi.lawtext.text.Numerals;

/**
 * Adds items to a list.
 *
 * <p>Example: 第五条第二项后增加一项，作为第三项“……”.
 */
final class ItemInsertions {
    private final Finder finder;
    private final Order order;
    private final List<String> remarks;

    ItemInsertions(Finder finder, Order order, List<String> remarks) {
        this.finder = finder;
        this.order = order;
        this.remarks = remarks;
    }

    void insert(Instruction.Insert it, int owner) {
        Insertions.counts(it);
        DraftLine parent = parent(it);
        Quotation words = it.words();
        if (words == null) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有给出增加的项的内容");
        }
        Body body = Body.read(words, owner);
        List<DraftLine> items = body.items().isEmpty() ? bare(words, parent, owner) : body.items();
        if (items.size() != it.count()) {
            throw new Refused(Status.CONFLICT, "说增加" + it.count() + "项，引文有" + items.size() + "项");
        }
        for (int i = 0; i < items.size(); i++) {
            Target as = it.as().isEmpty() ? null : it.as().get(i);
            int number = as == null ? 0 : it.unit() == Unit.SUBITEM ? as.subitem() : as.item();
            DraftLine item = items.get(i);
            if (as != null && !body.items().isEmpty() && item.printedNumber() != number) {
                throw new Refused(Status.CONFLICT, "引文标为" + item.label + "，指令说作为第" + Numerals.chinese(number) + "项");
            }
            item.slot = number;
            item.slotOwner = owner;
        }
        int at = itemPlace(it, parent);
        for (DraftLine item : List.copyOf(items)) {
            DraftArticle article = parent.article;
            item.all().forEach(line -> {
                line.article = article;
                line.restated = true;
            });
            item.style = parent.children.isEmpty() ? item.style : parent.children.getFirst().style;
            item.home = parent.children;
            parent.children.add(at, item);
            at++;
        }
        order.touched(parent.children.getLast());
    }

    /** 在第二项后增加一项: beside that one; without such words and without a number at the end. */
    private int itemPlace(Instruction.Insert it, DraftLine parent) {
        Target anchor = it.targets().isEmpty() || !it.as().isEmpty()
                ? null
                : it.targets().getFirst();
        if (anchor == null || it.side() == Side.END || !isBelow(anchor, it.unit())) {
            if (it.as().isEmpty()) {
                remarks.add("没有说作为第几" + it.unit().sign() + "，放在最后");
            }
            return parent.children.size();
        }
        int index = DraftLines.indexOf(parent.children, finder.item(anchor));
        return it.side() == Side.BEFORE ? index : index + 1;
    }

    private static boolean isBelow(Target anchor, Unit unit) {
        return unit == Unit.SUBITEM ? anchor.subitem() > 0 : anchor.item() > 0;
    }

    private static List<DraftLine> bare(Quotation words, DraftLine parent, int owner) {
        var items = new ArrayList<DraftLine>();
        for (String line : words.lines()) {
            var item = new DraftLine("（一）", "", line, owner);
            item.style = parent.children.isEmpty() ? ItemStyle.BRACKETED_CHINESE : parent.children.getFirst().style;
            items.add(item);
        }
        return items;
    }

    private DraftLine parent(Instruction.Insert it) {
        Target as = it.as().isEmpty() ? null : it.as().getFirst();
        Target where = it.targets().isEmpty() ? as : it.targets().getFirst();
        if (where == null || where.number().value() == 0) {
            throw new Refused(Status.NOT_UNDERSTOOD, "没有说在哪一条增加");
        }
        if (it.unit() == Unit.SUBITEM) {
            return finder.item(where.withSubitem(0));
        }
        if (where.paragraph() > 0) {
            return finder.paragraph(where);
        }
        return finder.listing(where);
    }
}
