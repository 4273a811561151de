package org.luoshi.platform.site;

import java.util.regex.Pattern;

/** Where a switch or a sign-in leads back to (返回地址): a page of this server, never another one. */
public final class SafeBack {
    // a second slash or a backslash would make a browser leave; anything not written as in an address is not from us
    private static final Pattern OURS = Pattern.compile("/(?!/)[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*");

    private SafeBack() {}

    /** {@code back} when it is a page of ours, else the home page. */
    public static String to(String back) {
        return OURS.matcher(back).matches() ? back : "/";
    }
}
