package org.luoshi.reading.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.luoshi.reading.draft.Attendee;
import org.luoshi.reading.draft.Rule;
import org.luoshi.reading.draft.Words;
import org.luoshi.reading.text.Piece;

/** Who was at a meeting and as what, each once, as the sentences of its report add to it. */
final class Attendance {
    private static final Pattern GROUP = Pattern.compile(
            ".*(负责同志|负责人|有关同志|代表|人员|委员|领导|成员|干部|书记|部长|主任|秘书长|局长|企业家|群众|同志|专家|嘉宾|记者|单位|部门|干警|职工|师生|村民|居民|公民|员)等?(共?\\d+余?多?[人名])?$");
    private static final Pattern NO_GUESTS = Pattern.compile("旁听");
    private static final int TAIL = 16;

    private final List<Words> presiding = new ArrayList<>();
    private final List<Attendee> attending = new ArrayList<>();
    private final List<Words> nonvoting = new ArrayList<>();

    PeopleReader.Present present() {
        return new PeopleReader.Present(presiding, attending, nonvoting);
    }

    boolean knows(String name) {
        return attending.stream().anyMatch(known -> known.name().value().equals(name));
    }

    /** Whether the words end in people without names: 有关部门负责人, 各县区代表. */
    static boolean isGroup(Piece piece) {
        return GROUP.matcher(piece.text().substring(Math.max(0, piece.length() - TAIL)))
                .matches();
    }

    /**
     * The people of a list in the role of the verb behind it.
     *
     * @param rest the words from the verb on
     * @param invited whether the sentence says 应邀: guests attend
     */
    void take(Piece piece, @Nullable People people, Role role, String rest, boolean invited) {
        if (NO_GUESTS.matcher(rest).lookingAt()) {
            return;
        }
        List<Attendee> named = people == null ? List.of() : people.named();
        Piece others = others(piece, people);
        if (role == Role.NONVOTING && !invited) {
            named.forEach(each -> add(nonvoting, each.name()));
            if (others != null && isGroup(others)) {
                add(nonvoting, others.words(Rule.SITS_IN));
            }
            return;
        }
        if (role == Role.PRESIDES || role == Role.PRESIDES_AND_SPEAKS) {
            named.forEach(each -> add(presiding, each.name()));
        }
        if (role != Role.PRESIDES) {
            named.forEach(this::attends);
            if (others != null && role.takesGroups() && isListedGroup(others, named.isEmpty())) {
                attends(new Attendee(others.words(Rule.ATTENDS_GROUP), null));
            }
        }
    }

    /** What follows the names; all of it when there are none. */
    private static @Nullable Piece others(Piece piece, @Nullable People people) {
        if (people == null || people.named().isEmpty()) {
            return piece;
        }
        Piece rest = people.rest();
        return rest == null ? null : rest.through(piece.after(piece.length()));
    }

    /** A group behind names (…和委员) is no participant of its own. */
    private static boolean isListedGroup(Piece group, boolean alone) {
        return isGroup(group) && (alone || (!group.text().contains("委员") && group.length() > 4));
    }

    private static void add(List<Words> list, Words name) {
        if (list.stream().noneMatch(known -> known.value().equals(name.value()))) {
            list.add(name);
        }
    }

    /** Each once; the mention with an office stays. */
    private void attends(Attendee attendee) {
        for (int i = 0; i < attending.size(); i++) {
            if (attending.get(i).name().value().equals(attendee.name().value())) {
                if (attending.get(i).office() == null && attendee.office() != null) {
                    attending.set(i, attendee);
                }
                return;
            }
        }
        attending.add(attendee);
    }
}
