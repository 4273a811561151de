package org.luoshi.platform.calendar.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.calendar.WorkCalendars;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.NavEntry;
import org.luoshi.platform.site.NavSection;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A year of the calendar, for everybody: as a page, as JSON, as iCalendar. */
@Controller
class CalendarController {
    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Frames frames;
    private final CityDate date;
    private final WorkCalendars calendars;

    CalendarController(Frames frames, CityDate date, WorkCalendars calendars) {
        this.frames = frames;
        this.date = date;
        this.calendars = calendars;
    }

    @Bean
    static NavEntry calendarNav() {
        return new NavEntry("calendar.nav", "/calendar", NavSection.REFERENCE, 30, "");
    }

    @GetMapping("/calendar")
    String today(HttpServletRequest request, Model model) {
        return show(date.today().getYear(), request, model);
    }

    @GetMapping("/calendar/{year:\\d{4}}")
    String year(@PathVariable int year, HttpServletRequest request, Model model) {
        return show(year, request, model);
    }

    @GetMapping(path = "/calendar/{year:\\d{4}}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<YearJson> json(@PathVariable int year) {
        return ResponseEntity.ok(YearJson.of(plausible(year), calendars));
    }

    @GetMapping("/calendar/{year:\\d{4}}.ics")
    ResponseEntity<String> iCalendar(@PathVariable int year) {
        return HolidayFeed.of(calendars.source(plausible(year)), date.instant())
                .map(feed -> ResponseEntity.ok().contentType(ICALENDAR).body(feed))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String show(int year, HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "calendar.title", plausible(year));
        model.addAttribute("frame", frame);
        model.addAttribute("page", YearPage.of(year, calendars, frame));
        return "calendar/year";
    }

    private static int plausible(int year) {
        if (year < 2000 || year > 2200) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return year;
    }
}
