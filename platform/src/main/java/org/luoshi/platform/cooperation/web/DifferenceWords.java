package org.luoshi.platform.cooperation.web;

import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Difference;
import org.luoshi.platform.cooperation.joint.Ignored;
import org.luoshi.platform.site.Frame;

/**
 * One difference between the two sides in words.
 *
 * @param waits whose turn it is; empty when nobody's alone
 */
public record DifferenceWords(String kind, String what, String href, String waits) {

    public static DifferenceWords of(Difference difference, ListView view) {
        Frame frame = view.frame();
        return switch (difference) {
            case Difference.ItemUnanswered(var item, var city) ->
                new DifferenceWords(
                        frame.t("cooperation.difference.item"),
                        item.content().title(),
                        view.href(item.id()),
                        view.city(city));
            case Difference.DoneUnanswered(var item, var city) ->
                new DifferenceWords(
                        frame.t("cooperation.difference.done"),
                        item.content().title(),
                        view.href(item.id()),
                        view.city(city));
            case Difference.MotionUnanswered(var motion, var city) ->
                new DifferenceWords(
                        frame.t("cooperation.difference.motion"), view.words(motion.motion()), "", view.city(city));
            case Difference.Crossed(var first, var second) ->
                new DifferenceWords(
                        frame.t("cooperation.difference.crossed"),
                        view.words(first.motion()) + " ↔ " + view.words(second.motion()),
                        "",
                        "");
            case Difference.Contradiction(var meeting, var item, var first, var second) ->
                new DifferenceWords(
                        frame.t("cooperation.difference.minutes", meeting.title()),
                        view.title(item) + ": " + first + " ↔ " + second,
                        view.href(item),
                        "");
            case Difference.WithoutEffect(Ignored ignored) ->
                new DifferenceWords(
                        frame.t(
                                "cooperation.difference.ignored",
                                view.city(ignored.entry().by())),
                        frame.t("cooperation.reason." + ignored.reason().name()) + " · "
                                + ignored.entry().stamp().lamport() + " · "
                                + frame.date(ignored.entry().on()),
                        ignored.entry().act() instanceof Act.OnItem act ? view.href(act.item()) : "",
                        "");
        };
    }
}
