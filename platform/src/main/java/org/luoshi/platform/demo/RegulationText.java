package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.luoshi.lawtext.text.Numerals;

/**
 * Writes an invented regulation of 示例市 out of one row of {@code demo/regulations.csv} (示例法规): the same text every time.
 * What is changed later is a matter of {@link Edition}: another department, other fines, a duty a superior law asks for.
 */
final class RegulationText {
    /**
     * How a text stands.
     *
     * @param history the lines under the title
     * @param effective the day its last article names
     * @param department another competent department; empty while it is the first
     * @param dearer whether the fines were raised
     * @param superior whether what a superior law came to ask for was added
     */
    record Edition(List<String> history, LocalDate effective, String department, boolean dearer, boolean superior) {}

    private static final String[] FIELDS = {"城乡建设与管理", "生态文明建设", "历史文化保护", "基层治理"};
    private static final String[] PRINCIPLES = {
        "坚持政府主导、部门协同、社会参与、公众受益的原则。",
        "遵循统筹规划、因地制宜、分类管理、便民利民的原则。",
        "坚持预防为主、防治结合、权责一致、公开透明的原则。",
        "实行源头治理、分级负责、依法监督、共建共享的原则。"
    };
    private static final String[] FUNDS = {
        "市、区人民政府应当将所需经费列入本级预算，并逐年公开使用情况。", "市、区人民政府应当根据实际需要安排专项经费，接受同级人民代表大会监督。", "鼓励社会资金投入，市、区人民政府可以给予适当补助，补助标准向社会公开。"
    };
    private static final String[] OPENNESS = {
        "有关信息应当在形成之日起二十个工作日内通过政务平台公开，便于公众查询。", "任何单位和个人都有权查询有关公开信息，有关部门应当在五个工作日内答复。", "有关部门应当每年三月底前公布上一年度工作情况。"
    };
    private static final String[] COMPLAINTS = {
        "任何单位和个人有权投诉、举报；受理部门应当在七个工作日内告知处理结果。", "有关部门应当公布举报电话和网址，对实名举报在十个工作日内反馈。", "行业协会应当建立自律规则，协助处理投诉和纠纷。"
    };

    private final DemoTable.Row row;
    private final int index;
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private int articles;

    RegulationText(DemoTable.Row row, int index) {
        this.row = row;
        this.index = index;
        this.random = new Random(91_000L + index);
    }

    String title() {
        return "示例市" + row.get("title");
    }

    /** The text as a file holds it. */
    String write(Edition edition) {
        lines.add("# " + title());
        lines.addAll(edition.history());
        lines.add("<!-- INFO END -->");
        boolean chapters = index % 3 != 1;
        chapter(chapters, 1, "总则");
        general(edition);
        chapter(chapters, 2, index % 2 == 0 ? "职责和保障" : "规划和职责");
        duties(edition);
        chapter(chapters, 3, index % 2 == 0 ? "行为规范" : "管理和服务");
        conduct(edition);
        chapter(chapters, 4, "法律责任");
        liability(edition);
        chapter(chapters, 5, "附则");
        end(edition);
        return String.join("\n\n", lines) + "\n";
    }

    private void general(Edition edition) {
        String self = self();
        article("为了规范" + row.get("object") + "，维护公共利益，根据《中华人民共和国" + row.get("law") + "》等法律、法规，结合本市实际，制定本" + self + "。");
        article("本市行政区域内的" + row.get("object") + "，适用本" + self + "。法律、法规另有规定的，从其规定。");
        article("本" + self + "所称" + row.get("object") + "，属于" + FIELDS[Integer.parseInt(row.get("field")) - 1]
                + "方面的事项。");
        article(pick(PRINCIPLES));
        if (edition.superior()) {
            article("市、区人民政府应当建立消防安全检查和公共收益公示制度，并与《中华人民共和国" + row.get("law") + "》的要求相衔接。");
        }
    }

    private void duties(Edition edition) {
        String department = edition.department().isEmpty() ? row.get("department") : edition.department();
        article("市" + department + "负责本市" + row.get("object") + "的监督管理工作。");
        lines.add("区" + department + "按照职责做好本辖区内的相关工作；镇人民政府、街道办事处协助实施。");
        article(pick(FUNDS));
        article("市" + department + "应当会同有关部门编制工作规划，报市人民政府批准后实施；依照本" + self() + "第四条规定的原则征求公众意见，征求意见的时间不少于三十日。");
        if (random.nextBoolean()) {
            article("新闻媒体、学校、村民委员会和居民委员会应当开展宣传教育。");
        }
    }

    private void conduct(Edition edition) {
        article("从事" + row.get("object") + "的单位和个人应当遵守下列规定：");
        lines.add("（一）" + row.get("duty") + "；");
        lines.add("（二）" + (index % 2 == 0 ? "建立管理档案，保存不少于三年；" : "明确责任人员，公布联系方式；"));
        lines.add("（三）接受监督检查，如实提供资料" + (edition.superior() ? "；" : "。"));
        if (edition.superior()) {
            lines.add("（四）上位法规定的其他义务。");
        }
        article("禁止下列行为：");
        lines.add("（一）" + row.get("ban") + "；");
        lines.add("（二）提供虚假材料；");
        lines.add("（三）法律、法规禁止的其他行为。");
        article(pick(OPENNESS));
        article(pick(COMPLAINTS));
        if (index % 4 == 0 && index > 0) {
            article("涉及市容、绿化的，同时遵守《示例市市容和环境卫生管理条例》第十条的规定。");
        }
    }

    private void liability(Edition edition) {
        int conduct = articles - (index % 4 == 0 && index > 0 ? 3 : 2);
        if (row.get("high").equals("0")) {
            article("有关机关及其工作人员违反本" + self() + "规定的，由有权机关责令改正；情节严重的，对负责人员依法给予处分。");
        } else {
            String low = edition.dearer() ? twice(row.get("low")) : row.get("low");
            String high = edition.dearer() ? twice(row.get("high")) : row.get("high");
            String department = edition.department().isEmpty() ? row.get("department") : edition.department();
            article("违反本" + self() + "第" + Numerals.chinese(conduct) + "条第一项规定的，由" + department + "责令限期改正；逾期不改正的，处"
                    + low + "元以上" + high + "元以下罚款。");
        }
        article("国家机关工作人员玩忽职守、滥用职权、徇私舞弊的，依法给予处分；构成犯罪的，依法追究刑事责任。");
    }

    private void end(Edition edition) {
        LocalDate day = edition.effective();
        article("本" + self() + "自" + day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日起施行。");
    }

    private String self() {
        String title = row.get("title");
        return title.endsWith("规定") ? "规定" : title.endsWith("办法") ? "办法" : title.endsWith("规则") ? "规则" : "条例";
    }

    private void article(String words) {
        lines.add("第" + Numerals.chinese(++articles) + "条 " + words);
    }

    private void chapter(boolean shown, int number, String name) {
        if (shown) {
            lines.add("## 第" + Numerals.chinese(number) + "章 " + name);
        }
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    /** 2万 becomes 4万, 500 becomes 1000. */
    private static String twice(String amount) {
        boolean tenThousands = amount.endsWith("万");
        int number = Integer.parseInt(tenThousands ? amount.substring(0, amount.length() - 1) : amount);
        return 2 * number + (tenThousands ? "万" : "");
    }
}
