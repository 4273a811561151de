package org.luoshi.platform.burden;

import java.util.Locale;
import org.luoshi.platform.figures.FigureId;
import org.luoshi.procedure.definition.Words;

/**
 * What is measured of a unit's week (负担口径), each with its rule and the statement that finds its records.
 */
@SuppressWarnings("ImmutableEnumChecker") // words never change
public enum BurdenMeasure {
    FIELDS(
            "填写项数",
            "Fields typed",
            "本单位人员办理时实际提交并被接受的表单里填了内容的栏目数：文字、日期、数字、单位、选项，和勾选为“是”的各计一项；附件、空栏和被退回的提交不计，"
                    + "系统按双方条目自动推进的步骤不计。事项以外的登记，日志写明栏目数的一并计入：会议、两市合作、调研视察、公文、材料确认中改写的栏目，"
                    + "导入表格中有内容的单元格；没有写明的只计次数，不计栏目。",
            "Of each accepted act of the unit's people, the fields with something in them: words, days, numbers, units, choices"
                    + " and ticks count one each; files, empty fields, refused forms and what the installation moved by itself"
                    + " do not. Acts outside matters count where their line says how many: sessions, cooperation, visits,"
                    + " documents, what was changed in the inbox, cells of imported tables; the others count as acts alone.",
            BurdenSql.TYPED),
    ACTS(
            "事项以外的登记",
            "Acts elsewhere",
            "本单位人员在事项以外完成并被接受的登记、修改和确认（会议、两市合作、调研视察、公文、材料导入、表格导入、名册等），日志中一行计一次。"
                    + "登录和账号、查阅和下载、常用视图、签到和投票、导入前的核对、机器交换不计；内容写进事项的，计在事项里。",
            "What the unit's people registered, changed or confirmed outside matters (sessions, cooperation, visits, documents,"
                    + " inbox, imports, registers), one for each line of the journal. Signing in and accounts, reading, kept views,"
                    + " presence and ballots, previews and exchange between machines do not count; what goes into a matter is"
                    + " counted there.",
            BurdenSql.ACTS),
    ASKED(
            "收到要求",
            "Asked for",
            "事项中向本单位提出、有期限的要求（答复、会办意见、进展报告、落实报告等），按期限起算日计，一项要求计一次；延期不另计。",
            "What matters asked of the unit with a limit (a reply, an opinion, a report), by the day the limit began; an"
                    + " extension is no new one.",
            BurdenSql.ASKED),
    REPEATED(
            "其中重复要求",
            "Asked again",
            "收到的要求中，同一事项、同一种要求此前已向本单位提出过的，第二次起每次计一次；要求重新答复、重新提出会办意见的，也算重复。",
            "Of these, the same kind asked of the same unit in the same matter before, each from the second on; a reply or an"
                    + " opinion asked for once more too.",
            BurdenSql.AGAIN),
    REMINDERS(
            "催办和提醒",
            "Reminders",
            "本单位收到的催办和系统时限提醒；同一条同一天发给本单位几个人，只计一次。",
            "Urgings and reminders of limits the unit got; one sent to several of its people on a day counts once.",
            BurdenSql.REMINDED),
    NOTICES(
            "其他通知",
            "Other notices",
            "本单位收到的其他通知；同一条同一天发给本单位几个人，只计一次。",
            "Every other notice the unit got; one sent to several of its people on a day counts once.",
            BurdenSql.TOLD);

    private final Words title;
    private final Words rule;
    private final String sql;

    BurdenMeasure(String zh, String en, String ruleZh, String ruleEn, String sql) {
        this.title = new Words(zh, en);
        this.rule = new Words(ruleZh, ruleEn);
        this.sql = sql;
    }

    public Words title() {
        return title;
    }

    /** The counting rule in words. */
    public Words rule() {
        return rule;
    }

    /** {@code reminders}: in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Raised when the rule says something else. */
    int version() {
        return this == FIELDS ? 2 : 1;
    }

    /** Whether its records are things people did. */
    public boolean ofActs() {
        return this == FIELDS || this == ACTS;
    }

    FigureId figure() {
        return new FigureId("burden." + code());
    }

    String sql() {
        return sql;
    }
}
