package org.luoshi.platform.sessions;

import org.luoshi.lawtext.text.Numerals;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationKind;

/** What a session is called: 示例市第十五届人民代表大会常务委员会第三十一次会议. */
final class SessionTitle {
    private static final String CONGRESS = "人民代表大会";

    private SessionTitle() {}

    static String of(Organisation body, int term, int ordinal) {
        String name = body.name();
        int at = name.indexOf(CONGRESS);
        boolean termed = at > 0 && term > 0 && body.kind() != OrganisationKind.WORKING_BODY;
        String who = termed ? name.substring(0, at) + "第" + Numerals.chinese(term) + "届" + name.substring(at) : name;
        return ordinal > 0 ? who + "第" + Numerals.chinese(ordinal) + "次会议" : who + "会议";
    }
}
