package org.luoshi.platform.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An official document (公文) as data; {@link Papers} sets it as DOCX or PDF.
 *
 * <pre>{@code
 * Paper.formal("示例市人民代表大会常务委员会办公室", new DocumentNumber("示人办", 2026, 1), "关于……的通知")
 *     .to("各承办单位").heading(1, "总体要求").paragraph("……").signed("示例市人大常委会办公室", date)
 * }</pre>
 *
 * @param issuer the issuer in full; a formal document's mark adds 文件
 * @param signer who approved it (签发人), shown in documents to a superior; or empty
 * @param addressees 主送
 * @param attachments the titles of what is attached (附件说明)
 * @param signature who signs (署名), or empty
 * @param date the day it became a document (成文日期)
 * @param note a remark in brackets below the date (附注), or empty
 * @param copies 抄送
 * @param printer who printed it (印发机关), or empty
 */
public record Paper(
        Form form,
        String issuer,
        DocumentNumber number,
        String signer,
        String title,
        List<String> addressees,
        List<Block> body,
        List<String> attachments,
        String signature,
        @Nullable LocalDate date,
        String note,
        List<String> copies,
        String printer,
        @Nullable LocalDate printed) {

    /** The two layouts. */
    public enum Form {
        /** 文件: red mark, number, one red rule. */
        FORMAL,
        /** 信函: red mark between two double red rules, no page number on the first page. */
        LETTER
    }

    public Paper {
        addressees = List.copyOf(addressees);
        body = List.copyOf(body);
        attachments = List.copyOf(attachments);
        copies = List.copyOf(copies);
    }

    /** A formal document, still without text. */
    public static Paper formal(String issuer, DocumentNumber number, String title) {
        return empty(Form.FORMAL, issuer, number, title);
    }

    /** A letter, still without text. */
    public static Paper letter(String issuer, DocumentNumber number, String title) {
        return empty(Form.LETTER, issuer, number, title);
    }

    private static Paper empty(Form form, String issuer, DocumentNumber number, String title) {
        return new Paper(
                form, issuer, number, "", title, List.of(), List.of(), List.of(), "", null, "", List.of(), "", null);
    }

    public Paper approvedBy(String name) {
        return new Paper(
                form,
                issuer,
                number,
                name,
                title,
                addressees,
                body,
                attachments,
                signature,
                date,
                note,
                copies,
                printer,
                printed);
    }

    public Paper to(String... units) {
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                List.of(units),
                body,
                attachments,
                signature,
                date,
                note,
                copies,
                printer,
                printed);
    }

    public Paper heading(int level, String text) {
        return with(new Block.Heading(level, text));
    }

    public Paper paragraph(String text) {
        return with(new Block.Paragraph(text));
    }

    /** The same paper with one more block at its end. */
    public Paper with(Block block) {
        List<Block> longer = new ArrayList<>(body);
        longer.add(block);
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                addressees,
                longer,
                attachments,
                signature,
                date,
                note,
                copies,
                printer,
                printed);
    }

    public Paper attaching(String... titles) {
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                addressees,
                body,
                List.of(titles),
                signature,
                date,
                note,
                copies,
                printer,
                printed);
    }

    public Paper signed(String unit, LocalDate day) {
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                addressees,
                body,
                attachments,
                unit,
                day,
                note,
                copies,
                printer,
                printed);
    }

    public Paper noting(String remark) {
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                addressees,
                body,
                attachments,
                signature,
                date,
                remark,
                copies,
                printer,
                printed);
    }

    public Paper copiedTo(String... units) {
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                addressees,
                body,
                attachments,
                signature,
                date,
                note,
                List.of(units),
                printer,
                printed);
    }

    public Paper printedBy(String unit, LocalDate day) {
        return new Paper(
                form,
                issuer,
                number,
                signer,
                title,
                addressees,
                body,
                attachments,
                signature,
                date,
                note,
                copies,
                unit,
                day);
    }

    /** The red mark at the head: a formal document's says 文件. */
    String mark() {
        return form == Form.FORMAL ? issuer + "文件" : issuer;
    }
}
