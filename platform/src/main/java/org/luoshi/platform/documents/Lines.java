package org.luoshi.platform.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fixed lines of a document as text, the same for both renderings. */
final class Lines {
    private Lines() {}

    /** {@code 各承办单位、市政府办公厅：}. */
    static Optional<String> addressees(Paper paper) {
        return paper.addressees().isEmpty()
                ? Optional.empty()
                : Optional.of(String.join("、", paper.addressees()) + "：");
    }

    /** {@code 附件：1. 名单} and one more line for each further one; a single one has no number. */
    static List<String> attachments(Paper paper) {
        List<String> titles = paper.attachments();
        if (titles.size() == 1) {
            return List.of("附件：" + titles.getFirst());
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            // the following ones stand under the first, three characters further in
            lines.add((i == 0 ? "附件：" : "\u3000\u3000\u3000") + (i + 1) + ". " + titles.get(i));
        }
        return lines;
    }

    /** {@code 抄送：市委办公室，市政府办公厅。}. */
    static Optional<String> copies(Paper paper) {
        return paper.copies().isEmpty()
                ? Optional.empty()
                : Optional.of("抄送：" + String.join("，", paper.copies()) + "。");
    }

    /** Characters left free to the right of the signature, so that it stands centred over the date. */
    static double signatureFromRight(String signature, String date) {
        double centre = Measures.DATE_FROM_RIGHT + ChineseText.width(date) / 2;
        return Math.max(0, centre - ChineseText.width(signature) / 2);
    }
}
