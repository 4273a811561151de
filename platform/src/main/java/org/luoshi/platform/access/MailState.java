package org.luoshi.platform.access;

/**
 * Whether mail reaches an account (邮箱状态).
 *
 * @param address one's own address, else the one the office knows; empty: none
 * @param confirmed its owner opened the link sent there
 * @param sent this city sends mail at all
 */
public record MailState(String address, boolean confirmed, boolean sent) {
    static final MailState NONE = new MailState("", false, false);

    /** Whether a link should be sent to the address. */
    public boolean open() {
        return sent && !confirmed && !address.isEmpty();
    }
}
