package org.luoshi.platform.matters;

/**
 * Where the matters of a procedure live on the web, when a context has its own page for them.
 *
 * @param procedure procedure id
 * @param path the page's address without the number: {@code /suggestions}
 */
public record MatterHome(String procedure, String path) {}
