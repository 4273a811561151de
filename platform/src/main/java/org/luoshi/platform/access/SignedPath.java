package org.luoshi.platform.access;

/**
 * Paths where machines send what they signed themselves (签名通道); a context publishes a bean of this type and checks every
 * request on its own. Only POST is opened: there is no session, so nothing a browser carries along counts, and no form
 * token is asked for.
 *
 * @param pattern path pattern: {@code /exchange/v1/**}
 */
public record SignedPath(String pattern) {}
