package org.luoshi.platform.cooperation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.api.ApiDoor;
import org.luoshi.platform.api.ApiList;
import org.luoshi.platform.api.ApiProblem;
import org.luoshi.platform.api.ApiValues;
import org.luoshi.platform.cooperation.CooperationList;
import org.luoshi.platform.cooperation.CooperationRights;
import org.luoshi.platform.cooperation.Lists;
import org.luoshi.platform.cooperation.WriteEntry;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.City;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Difference;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * The lists of two cities for programs (合作清单接口): items with both owners and what waits for whom, versions, where the
 * sides differ. An item is proposed and a motion answered here.
 */
@ApiDoor
class CooperationApi {
    private final Lists lists;
    private final ListViews views;
    private final WriteEntry write;
    private final Frames frames;

    CooperationApi(Lists lists, ListViews views, WriteEntry write, Frames frames) {
        this.lists = lists;
        this.views = views;
        this.write = write;
        this.frames = frames;
    }

    /**
     * An item to propose.
     *
     * @param id a UUID made by the program: sent twice it is proposed once
     * @param kind {@code PROJECT} or {@code PROBLEM}
     * @param owner our owner's name, as the other city reads it
     * @param unit our owner's id; empty when it is no unit of ours
     */
    record Proposed(
            String id,
            String title,
            String text,
            String category,
            String kind,
            int year,
            String deadline,
            String owner,
            String unit) {
        Proposed {
            id = given(id);
            title = given(title);
            text = given(text);
            category = given(category);
            kind = given(kind);
            deadline = given(deadline);
            owner = given(owner);
            unit = given(unit);
        }

        Act act() {
            Content content =
                    new Content(title, text, category, ApiValues.oneOf(Content.Kind.class, "kind", kind), year);
            return new Act.ProposeItem(
                    ApiValues.id("id", id).toString(), content, new Owner(owner, unit), day("deadline", deadline));
        }
    }

    /**
     * Yes or no to a motion.
     *
     * @param document the other city's document the answer is recorded from, in a list kept alone; else empty
     */
    record Answered(String motion, boolean agreed, String reason, String document) {
        Answered {
            motion = given(motion);
            reason = given(reason);
            document = given(document);
        }
    }

    /**
     * What is said about one item.
     *
     * @param act {@code progress}, {@code block}, {@code milestone}, {@code done}, {@code decline-done}, {@code confirm}
     * @param text what was done, what blocks it, the evidence or the reason
     * @param milestone id of the milestone; its title, day and whether it is reached beside it
     * @param owner the owner who takes the item on, where it is confirmed; {@code unit} its id with us
     * @param document the other city's document it is recorded from, in a list kept alone; else empty
     */
    record Said(
            String act,
            String text,
            String milestone,
            String title,
            String due,
            @Nullable Boolean reached,
            String owner,
            String unit,
            String document) {
        Said {
            act = given(act);
            text = given(text);
            milestone = given(milestone);
            title = given(title);
            due = given(due);
            owner = given(owner);
            unit = given(unit);
            document = given(document);
        }

        Act about(String item, CooperationList list) {
            return switch (act) {
                case "progress" -> new Act.ReportProgress(item, needed("text", text));
                case "block" -> new Act.ReportBlocked(item, needed("text", text));
                case "milestone" ->
                    new Act.SetMilestone(
                            item,
                            side(list, document),
                            needed("milestone", milestone),
                            needed("title", title),
                            day("due", due),
                            Boolean.TRUE.equals(reached));
                case "done" -> new Act.ReportDone(item, needed("text", text));
                case "decline-done" -> new Act.DeclineDone(item, needed("text", text));
                case "confirm" -> new Act.ConfirmItem(item, new Owner(owner, unit));
                default -> throw ApiValues.unknown("act", act);
            };
        }
    }

    /** A joint meeting that is called; {@code id} is a UUID made by the program. */
    record Called(String id, String title, String on, String place, String document) {
        Called {
            id = given(id);
            title = given(title);
            on = given(on);
            place = given(place);
            document = given(document);
        }
    }

    /**
     * One side's part of the minutes.
     *
     * @param meeting id of the joint meeting
     * @param points item to what was agreed about it
     */
    record Minutes(
            String meeting,
            @Nullable List<String> present,
            String text,
            @Nullable Map<String, String> points,
            String document) {
        Minutes {
            meeting = given(meeting);
            text = given(text);
            document = given(document);
        }

        Act act(CooperationList list) {
            return new Act.WriteMinutes(
                    needed("meeting", meeting),
                    side(list, document),
                    Objects.requireNonNullElse(present, List.of()),
                    needed("text", text),
                    Objects.requireNonNullElse(points, Map.of()));
        }
    }

    /** In a list kept alone the other city speaks through its document. */
    private static City side(CooperationList list, String document) {
        return document.isEmpty() ? list.ours() : list.theirs();
    }

    private static String needed(String field, String value) {
        if (value.isEmpty()) {
            throw missing(field);
        }
        return value;
    }

    private static LocalDate day(String field, String value) {
        return ApiValues.day(field, value).orElseThrow(() -> missing(field));
    }

    private static ApiProblem missing(String field) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "INCOMPLETE", "api.missing", field, field);
    }

    /** A field that was not sent is empty. */
    private static String given(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "").strip();
    }

    @GetMapping("/cooperation/lists")
    ApiList<CooperationJson.Line> lists(
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        Frame frame = readable(request);
        return ApiList.within(
                lists.all(),
                cursor,
                limit,
                list -> list.id().toString(),
                list -> CooperationJson.Line.of(views.view(list, frame)));
    }

    @GetMapping("/cooperation/lists/{list}")
    CooperationJson.Whole list(@PathVariable String list, HttpServletRequest request) {
        return CooperationJson.Whole.of(view(list, request));
    }

    @GetMapping("/cooperation/lists/{list}/items")
    ApiList<CooperationJson.OneItem> items(
            @PathVariable String list,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = ApiList.USUAL) int limit,
            HttpServletRequest request) {
        ListView view = view(list, request);
        return ApiList.within(
                view.joint().items(), cursor, limit, Item::id, item -> CooperationJson.OneItem.of(item, view));
    }

    @GetMapping("/cooperation/lists/{list}/items/{item}")
    CooperationJson.OneItem item(@PathVariable String list, @PathVariable String item, HttpServletRequest request) {
        return item(view(list, request), item);
    }

    @GetMapping("/cooperation/lists/{list}/versions")
    List<CooperationJson.OneVersion> versions(@PathVariable String list, HttpServletRequest request) {
        return view(list, request).joint().versions().stream()
                .map(CooperationJson.OneVersion::of)
                .toList();
    }

    @GetMapping("/cooperation/lists/{list}/differences")
    List<CooperationJson.Differs> differences(@PathVariable String list, HttpServletRequest request) {
        ListView view = view(list, request);
        return Difference.in(view.joint()).stream()
                .map(difference -> CooperationJson.Differs.of(difference, view))
                .toList();
    }

    @PostMapping("/cooperation/lists/{list}/items")
    @ResponseStatus(HttpStatus.CREATED)
    CooperationJson.OneItem propose(@PathVariable String list, @RequestBody Proposed sent, HttpServletRequest request) {
        say(list, sent.act(), "", request);
        return item(view(list, request), sent.id());
    }

    @PostMapping("/cooperation/lists/{list}/answers")
    CooperationJson.Whole answer(@PathVariable String list, @RequestBody Answered sent, HttpServletRequest request) {
        say(list, new Act.Answer(stamp(sent.motion()), sent.agreed(), sent.reason()), sent.document(), request);
        return CooperationJson.Whole.of(view(list, request));
    }

    @PostMapping("/cooperation/lists/{list}/items/{item}/acts")
    CooperationJson.OneItem act(
            @PathVariable String list, @PathVariable String item, @RequestBody Said sent, HttpServletRequest request) {
        ListView view = view(list, request);
        item(view, item);
        say(list, sent.about(item, view.list()), sent.document(), request);
        return item(view(list, request), item);
    }

    @PostMapping("/cooperation/lists/{list}/meetings")
    CooperationJson.Whole call(@PathVariable String list, @RequestBody Called sent, HttpServletRequest request) {
        String id = ApiValues.id("id", sent.id()).toString();
        Act call = new Act.CallMeeting(id, needed("title", sent.title()), day("on", sent.on()), sent.place());
        say(list, call, sent.document(), request);
        return CooperationJson.Whole.of(view(list, request));
    }

    @PostMapping("/cooperation/lists/{list}/minutes")
    CooperationJson.Whole minutes(@PathVariable String list, @RequestBody Minutes sent, HttpServletRequest request) {
        say(list, sent.act(view(list, request).list()), sent.document(), request);
        return CooperationJson.Whole.of(view(list, request));
    }

    private void say(String list, Act act, String document, HttpServletRequest request) {
        WriteEntry.Command command = new WriteEntry.Command(ApiValues.id("list", list), act, document);
        if (write.handle(command, Viewer.of(request)) instanceof WriteEntry.Result.Refused(WriteEntry.Refusal why)) {
            throw problem(why, list);
        }
    }

    private static ApiProblem problem(WriteEntry.Refusal why, String list) {
        return switch (why) {
            case WriteEntry.Refusal.ByTheList(var reason) -> unfit(reason.name(), "reason." + reason.name());
            case WriteEntry.Refusal.TheirsToSay _ -> unfit("THEIRS_TO_SAY", "refusal.theirs");
            case WriteEntry.Refusal.NoExchange _ -> unfit("NO_EXCHANGE", "refusal.exchange");
            case WriteEntry.Refusal.NotPermitted _ -> barred(CooperationRights.MANAGE);
            case WriteEntry.Refusal.NotThere _ -> ApiValues.unknown("list", list);
        };
    }

    private static ApiProblem unfit(String reason, String key) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, reason, "cooperation." + key, null);
    }

    private static ApiProblem barred(String permission) {
        return new ApiProblem(HttpStatus.FORBIDDEN, "NOT_PERMITTED", "api.permission", null, permission);
    }

    private static Stamp stamp(String motion) {
        try {
            return Stamp.of(motion);
        } catch (IllegalArgumentException none) {
            throw ApiValues.unknown("motion", motion);
        }
    }

    private static CooperationJson.OneItem item(ListView view, String id) {
        return view.item(id)
                .map(item -> CooperationJson.OneItem.of(item, view))
                .orElseThrow(() -> ApiValues.unknown("item", id));
    }

    private ListView view(String id, HttpServletRequest request) {
        Frame frame = readable(request);
        CooperationList list = lists.find(ApiValues.id("list", id)).orElseThrow(() -> ApiValues.unknown("list", id));
        return views.view(list, frame);
    }

    private Frame readable(HttpServletRequest request) {
        Frame frame = frames.frame(request, "cooperation.title");
        if (!frame.may(CooperationRights.READ)) {
            throw barred(CooperationRights.READ);
        }
        return frame;
    }
}
