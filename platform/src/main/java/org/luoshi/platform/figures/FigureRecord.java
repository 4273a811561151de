package org.luoshi.platform.figures;

/**
 * One record behind a figure: {@code 2026-0132 关于……的建议}.
 *
 * @param id the record's identity in its own context; no record stands behind one figure twice
 * @param number the number people know it by
 * @param title what it is called, for those who may see it
 * @param href the page of the record, or empty when the reader may not go there
 */
public record FigureRecord(String id, String number, String title, String href) {

    /** What anyone may see of a record that is not theirs to open. */
    public FigureRecord numberOnly() {
        return new FigureRecord(id, number, "", "");
    }

    /** Whether the reader sees the number alone. */
    public boolean withheld() {
        return href.isEmpty();
    }
}
