package org.luoshi.reading.bench;

/** What is measured on its own. */
public enum Layer {
    REPORTS("报道 reports"),
    HEADLINES("标题 title, kicker, subtitle"),
    KIND("类别 kind"),
    DATE("日期 date"),
    BODY("会议机关 body, term, ordinal"),
    BYLINES("记者 bylines"),
    CAPTIONS("图片说明 captions"),
    PRESIDING("主持 presiding"),
    ATTENDING("出席 attending"),
    NONVOTING("列席 nonvoting"),
    ITEMS("议题 items"),
    ITEMS_BY_ACT("议题和行为 items by act"),
    FIGURES("数字 figures by value and unit"),
    COMMITMENTS("承诺 commitments"),
    OWNERS("责任单位 commitments with owner");

    private final String label;

    Layer(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
