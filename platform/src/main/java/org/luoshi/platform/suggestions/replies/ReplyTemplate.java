package org.luoshi.platform.suggestions.replies;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The beginning of a unit's replies (答复模板): {@code 您提出的“【题目】”收悉。【办理情况】}. Title, number and deputy are filled in; any
 * other place in 【】 is for a person, and a reply with one left is not sent. Nor is one in which nobody wrote a word.
 */
public record ReplyTemplate(UUID id, String title, String words) {
    private static final Pattern PLACE = Pattern.compile("【[^】]{0,40}】");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** The template with what is known of a suggestion in its places. */
    public String filled(String number, String suggestion, String deputy) {
        return words.replace("【编号】", number).replace("【题目】", suggestion).replace("【代表】", deputy);
    }

    /** Whether a place was left open. */
    static boolean hasOpenPlaces(String reply) {
        return PLACE.matcher(reply).find();
    }

    /** Whether a reply is the filled template and nothing more: spaces and its open places left out make no text of one's own. */
    static boolean isUnedited(String reply, String filled) {
        return bare(reply).equals(bare(filled));
    }

    private static String bare(String text) {
        return SPACE.matcher(PLACE.matcher(text).replaceAll("")).replaceAll("");
    }
}
