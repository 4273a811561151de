package org.luoshi.platform.access.web;

/**
 * What a link from a mail shows.
 *
 * @param address the address to be confirmed; empty: the link does not work, or not for this account
 */
public record ConfirmMailPage(String address, String token) {}
