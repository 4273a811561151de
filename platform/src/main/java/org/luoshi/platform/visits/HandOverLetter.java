package org.luoshi.platform.visits;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.springframework.stereotype.Component;

/**
 * The letter by which what deputies found on a visit goes to those who study it (转交视察意见的函), as it was said and under the
 * number it was handed over by. No deputy is named: the opinion is the visit's.
 */
// law: 代表法 (2025) art. 31 — deputies on a visit do not settle matters themselves; what they found goes to the organs
// concerned
@Component
public class HandOverLetter {
    private static final Pattern NUMBER = Pattern.compile("(.+)〔(\\d{4})〕(\\d{1,6})号");

    private final Organisations organisations;

    HandOverLetter(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Empty before it was handed over, and where its number cannot be set in a letter's head. */
    public Optional<Paper> of(Visit visit, Instruction i) {
        return i.state() == InstructionState.HANDED_OVER
                ? number(i.document()).map(number -> letter(visit, i, number))
                : Optional.empty();
    }

    /** {@code 示人办函〔2026〕18号} → its parts; empty for any other way of writing one. */
    static Optional<DocumentNumber> number(String document) {
        Matcher parts = NUMBER.matcher(document.strip());
        boolean sound = parts.matches()
                && Integer.parseInt(parts.group(2)) >= DocumentNumber.FIRST_YEAR
                && Integer.parseInt(parts.group(3)) > 0;
        return sound
                ? Optional.of(new DocumentNumber(
                        parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))))
                : Optional.empty();
    }

    private Paper letter(Visit visit, Instruction i, DocumentNumber number) {
        String organ = organisations.require(visit.organ()).name();
        LocalDate day = Objects.requireNonNull(i.settledOn(), "handed over without a day");
        LocalDate said = VisitMatters.saidOn(i);
        Paper paper = Paper.letter(organ, number, "关于转交“" + visit.title() + "”意见的函")
                .to(units(i))
                .paragraph("%d年%d月%d日，%s期间提出以下意见："
                        .formatted(said.getYear(), said.getMonthValue(), said.getDayOfMonth(), visit.title()))
                .paragraph(i.asSpoken());
        if (!i.matter().isEmpty()) {
            paper = paper.paragraph("所涉事项：" + i.matter() + "。");
        }
        return paper.paragraph("现转交你们研究处理，并请及时反馈研究处理情况，由我们向代表反馈。").signed(organ, day);
    }

    private String[] units(Instruction i) {
        OrganisationId lead = Objects.requireNonNull(i.lead(), "handed over to nobody");
        return Stream.concat(Stream.of(lead), i.coUnits().stream())
                .map(organisations::require)
                .map(Organisation::name)
                .toArray(String[]::new);
    }
}
