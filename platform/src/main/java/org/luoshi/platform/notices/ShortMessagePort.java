package org.luoshi.platform.notices;

/**
 * SMS or work chat: it carries a number and a link and nothing else, so that no content passes through a carrier.
 *
 * <p>A city with its own gateway provides a bean of this type; otherwise {@code LUOSHI_WEBHOOK_URL} names one to post to.
 */
public interface ShortMessagePort {
    /**
     * All that leaves the house.
     *
     * @param mobile the receiver's number or account name at the gateway
     * @param number {@code 2026-0132}, or empty
     * @param link an absolute address behind the login
     */
    record ShortMessage(String mobile, String number, String link) {}

    /** Hands one message over; throws when the gateway did not take it, and the outbox tries again later. */
    void send(ShortMessage message);
}
