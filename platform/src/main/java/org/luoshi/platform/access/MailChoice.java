package org.luoshi.platform.access;

import java.util.regex.Pattern;
import org.luoshi.platform.site.Lang;

/**
 * How a person wants to hear of the inbox by mail (邮件提醒).
 *
 * @param address one's own address; empty: the one the office knows
 * @param wanted false: no mail at all, the inbox alone
 * @param language the language of the wording
 */
public record MailChoice(String address, boolean wanted, Lang language) {
    /** Nothing was chosen yet. */
    static final MailChoice USUAL = new MailChoice("", true, Lang.ZH);

    // one address and nothing that could start another header or another receiver
    private static final Pattern FIT =
            Pattern.compile("[^\\s@<>,;:\"()\\p{Cntrl}]+@[^\\s@<>,;:\"()\\p{Cntrl}]+\\.[^\\s@<>,;:\"()\\p{Cntrl}.]+");
    private static final int LONGEST = 254;

    boolean fit() {
        return address.isEmpty()
                || (address.length() <= LONGEST && FIT.matcher(address).matches());
    }
}
