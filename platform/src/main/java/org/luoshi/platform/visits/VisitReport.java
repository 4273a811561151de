package org.luoshi.platform.visits;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.documents.Block;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Messages;
import org.springframework.stereotype.Component;

/**
 * The report of a visit as a paper (调研视察报告), written from its records: the figures are counted, none is typed. It is for
 * those inside; places and the data inside photographs are left out even there.
 */
@Component
public class VisitReport {
    private final InstructionViews instructions;
    private final FirmTickets tickets;
    private final Organisations organisations;
    private final Messages messages;
    private final CityDate date;

    VisitReport(
            InstructionViews instructions,
            FirmTickets tickets,
            Organisations organisations,
            Messages messages,
            CityDate date) {
        this.instructions = instructions;
        this.tickets = tickets;
        this.organisations = organisations;
        this.messages = messages;
        this.date = date;
    }

    public Paper of(Visit visit) {
        String organ = organisations.require(visit.organ()).name();
        List<InstructionViews.Row> rows = instructions.of(visit);
        List<FirmTicket> firms = tickets.of(visit.id());
        Paper paper = Paper.letter(organ, number(visit), "关于" + visit.title() + "情况的报告")
                .paragraph("%d年%d月%d日，%s，察看%d个点位，提出要求%d项，听取企业诉求%d件。"
                        .formatted(
                                visit.day().getYear(),
                                visit.day().getMonthValue(),
                                visit.day().getDayOfMonth(),
                                visit.title(),
                                visit.stops().size(),
                                rows.size(),
                                firms.size()))
                .heading(1, "点位")
                .with(new Block.Table(List.of("序号", "点位", "计划", "到达"), stops(visit)));
        paper = rows.isEmpty() ? paper : said(paper, rows);
        paper = firms.isEmpty() ? paper : asked(paper, firms);
        return paper.signed(organ, date.today());
    }

    private Paper said(Paper paper, List<InstructionViews.Row> rows) {
        String sums = rows.stream()
                .collect(Collectors.groupingBy(
                        InstructionViews.Row::stage, () -> new java.util.EnumMap<>(Stage.class), Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> stage(e.getKey()) + e.getValue() + "项")
                .collect(Collectors.joining("，", "", "。"));
        return paper.heading(1, "现场要求及办理")
                .paragraph(sums)
                .with(new Block.Table(
                        List.of("编号", "事项", "可核查的结果", "进展"),
                        rows.stream().map(this::cells).toList()));
    }

    private List<String> cells(InstructionViews.Row row) {
        Instruction i = row.instruction();
        return List.of(
                row.number().isEmpty() ? "—" : row.number(),
                i.matter().isEmpty() ? i.asSpoken() : i.matter(),
                i.result().isEmpty() ? "—" : i.result(),
                stage(row.stage()) + (row.overdue() ? "（逾期）" : ""));
    }

    private static Paper asked(Paper paper, List<FirmTicket> firms) {
        return paper.heading(1, "企业诉求")
                .with(new Block.Table(
                        List.of("企业", "诉求", "答复"),
                        firms.stream()
                                .map(firm -> List.of(
                                        firm.firm(), firm.text(), firm.answer().isEmpty() ? "办理中" : firm.answer()))
                                .toList()));
    }

    private static List<List<String>> stops(Visit visit) {
        return visit.stops().stream()
                .map(stop -> List.of(
                        Integer.toString(stop.place()),
                        stop.name(),
                        stop.plannedAt() == null ? "—" : stop.plannedAt().toString(),
                        stop.arrivedAt() == null
                                ? "—"
                                : LocalDateTime.ofInstant(stop.arrivedAt(), CityDate.ZONE)
                                        .toLocalTime()
                                        .withSecond(0)
                                        .withNano(0)
                                        .toString()))
                .toList();
    }

    private String stage(Stage stage) {
        return messages.text(Lang.ZH, stage.messageKey());
    }

    private static DocumentNumber number(Visit visit) {
        String digits = visit.number().substring(visit.number().length() - 4);
        return new DocumentNumber(
                visit.number().substring(0, visit.number().indexOf("20")),
                visit.day().getYear(),
                Integer.parseInt(digits));
    }
}
