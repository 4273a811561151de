package org.luoshi.platform.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.sessions.conferences.Conference;
import org.luoshi.platform.sessions.conferences.Conferences;
import org.luoshi.platform.sessions.conferences.RecordConference;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Recorded conferences for programs (工作会议接口): what was conveyed and deployed, the tasks with owner and day, and what in a
 * record does not fit. A task moves at {@code /api/v1/matters/{number}/events/{event}}.
 */
@ApiDoor
class ConferenceApi {
    private final Conferences conferences;
    private final RecordConference record;
    private final ConferencePages pages;
    private final Frames frames;

    ConferenceApi(Conferences conferences, RecordConference record, ConferencePages pages, Frames frames) {
        this.conferences = conferences;
        this.record = record;
        this.pages = pages;
        this.frames = frames;
    }

    @GetMapping("/conferences")
    ApiList<ConferenceJson.Line> list(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        readable(request);
        return ApiList.within(
                conferences.all(), cursor, limit, one -> one.meeting().number(), ConferenceJson.Line::of);
    }

    @GetMapping("/conferences/{number}")
    ConferenceJson.Whole show(@PathVariable String number, HttpServletRequest request) {
        readable(request);
        return ConferenceJson.Whole.of(known(number));
    }

    @GetMapping("/conferences/{number}/tasks")
    List<ConferenceJson.Task> tasks(@PathVariable String number, HttpServletRequest request) {
        Frame frame = readable(request);
        return conferences.tasks(known(number).meeting().id()).stream()
                .map(task ->
                        ConferenceJson.Task.of(task, pages.line(task, frame).step()))
                .toList();
    }

    @GetMapping("/conferences/{number}/warnings")
    List<ConferencePage.Doubt> warnings(@PathVariable String number, HttpServletRequest request) {
        Frame frame = readable(request);
        return ConferencePages.doubts(record.warnings(known(number)), frame);
    }

    private Frame readable(HttpServletRequest request) {
        Frame frame = frames.frame(request, "conferences.title");
        if (!frame.may(Conferences.READ)) {
            throw new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, Conferences.READ);
        }
        return frame;
    }

    private Conference known(String number) {
        return conferences.byNumber(number).orElseThrow(() -> ApiValues.unknown("conference", number));
    }
}
