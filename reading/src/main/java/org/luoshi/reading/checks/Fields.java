package org.luoshi.reading.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.luoshi.reading.draft.Act;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Contradiction;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Item;
import org.luoshi.reading.draft.Kind;
import org.luoshi.reading.draft.Report;
import org.luoshi.reading.draft.Words;

/**
 * A conference of one line of work that deploys another, or at which the head of another speaks: 统战部长会议 that deploys
 * 宣传思想工作.
 */
final class Fields {
    /** Lines of work of a party committee or government, each with the words that stand for it. */
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("统战|统一战线"),
            Pattern.compile("宣传"),
            Pattern.compile("组织部|组织工作"),
            Pattern.compile("政法"),
            Pattern.compile("纪检|纪委|监委"),
            Pattern.compile("信访"),
            Pattern.compile("教育"),
            Pattern.compile("卫生|卫健"),
            Pattern.compile("民政"),
            Pattern.compile("农业|农村|三农"),
            Pattern.compile("生态环境|环保"),
            Pattern.compile("应急|安全生产"),
            Pattern.compile("审计"),
            Pattern.compile("财政"),
            Pattern.compile("公安"),
            Pattern.compile("司法"),
            Pattern.compile("检察"),
            Pattern.compile("文化|文旅"),
            Pattern.compile("水利|水务"),
            Pattern.compile("交通"));

    private static final Pattern HEAD_OF = Pattern.compile("[一-龥]{2,8}?(部|委|局|办|院)(部长|主任|局长|书记|院长|长)");

    private Fields() {}

    static List<Flag> check(Report report) {
        Words body = report.meeting().body();
        if (report.kind() != Kind.CONFERENCE || body == null) {
            return List.of();
        }
        var flags = new ArrayList<Flag>();
        for (Item item : report.items()) {
            if (item.act() == Act.DEPLOY && differ(body.value(), item.object().value())) {
                flags.add(new Flag(
                        Contradiction.FIELD_OF_ANOTHER_MEETING,
                        item.object().span(),
                        item.object().value(),
                        body.span(),
                        body.value()));
            }
        }
        for (Attendee attendee : report.meeting().attending()) {
            Words office = attendee.office();
            if (office != null && isHead(office.value()) && differ(body.value(), office.value())) {
                flags.add(new Flag(
                        Contradiction.POST_OF_ANOTHER_MEETING,
                        attendee.name().span(),
                        attendee.name().value() + " " + office.value(),
                        body.span(),
                        body.value()));
            }
        }
        return flags;
    }

    /** Only the heads of a line of work are held against the meeting; a mayor may speak anywhere. */
    private static boolean isHead(String office) {
        Matcher head = HEAD_OF.matcher(office);
        return head.find()
                && LINES.stream().anyMatch(line -> line.matcher(office).find());
    }

    /** Whether both name lines of work, and none in common. */
    private static boolean differ(String meeting, String other) {
        List<Pattern> ofMeeting =
                LINES.stream().filter(line -> line.matcher(meeting).find()).toList();
        List<Pattern> ofOther =
                LINES.stream().filter(line -> line.matcher(other).find()).toList();
        return !ofMeeting.isEmpty() && !ofOther.isEmpty() && ofOther.stream().noneMatch(ofMeeting::contains);
    }
}
