package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.desk.BeginSeries;
import org.luoshi.platform.desk.Numbers;
import org.luoshi.platform.desk.SeriesRegister;
import org.luoshi.platform.documents.Paper;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The registers of numbers for programs (文号登记接口): series, their years, every number used or voided. */
@ApiDoor
class SeriesApi {
    private final SeriesRegister series;
    private final Numbers numbers;
    private final BeginSeries begin;

    SeriesApi(SeriesRegister series, Numbers numbers, BeginSeries begin) {
        this.series = series;
        this.numbers = numbers;
        this.begin = begin;
    }

    /**
     * A series to be begun.
     *
     * @param id made by the program: sent twice it begins one
     * @param form {@code FORMAL} or {@code LETTER}; the first when it is left out
     * @param onPaper how many numbers of this year the paper register holds; none when it is left out
     */
    record Sent(
            @Nullable String id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String issuer,
            @Nullable String form,
            @Nullable Integer onPaper) {}

    @GetMapping("/documents/series")
    List<DocumentJson.Row> list(HttpServletRequest request) {
        DeskApi.reader(request);
        Map<UUID, List<Numbers.Year>> years =
                numbers.years().stream().collect(Collectors.groupingBy(Numbers.Year::series));
        return series.all().stream()
                .map(one -> DocumentJson.Row.of(one, years.getOrDefault(one.id(), List.of())))
                .toList();
    }

    @GetMapping("/documents/series/{id}/{year}")
    ApiList<DocumentJson.Given> year(
            @PathVariable String id,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        DeskApi.reader(request);
        UUID known = series.find(ApiValues.id("id", id))
                .orElseThrow(() -> ApiValues.unknown("series", id))
                .id();
        return ApiList.within(
                numbers.register(known, year),
                cursor,
                limit,
                line -> "%08d".formatted(line.number().serial()),
                DocumentJson.Given::of);
    }

    @PostMapping("/documents/series")
    @ResponseStatus(HttpStatus.CREATED)
    DocumentJson.Row begin(@RequestBody Sent sent, HttpServletRequest request) {
        BeginSeries.Command command = new BeginSeries.Command(
                DeskApi.id("id", sent.id()),
                DeskApi.text(sent.code()),
                DeskApi.text(sent.name()),
                DeskApi.text(sent.issuer()),
                DeskApi.text(sent.form()).isEmpty()
                        ? Paper.Form.FORMAL
                        : ApiValues.oneOf(Paper.Form.class, "form", DeskApi.text(sent.form())),
                sent.onPaper() == null ? 0 : sent.onPaper());
        var begun = DeskApi.done(begin.handle(command, Viewer.of(request)));
        return DocumentJson.Row.of(
                begun,
                numbers.years().stream()
                        .filter(year -> year.series().equals(begun.id()))
                        .toList());
    }
}
