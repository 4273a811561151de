package org.luoshi.platform.site.web;

import java.util.List;

/**
 * What a page says when it cannot be what was asked for (错误页).
 *
 * @param status as HTTP numbers it
 * @param kind which wording it takes
 * @param id names the line in the log; empty when nothing was logged
 * @param limit the largest file that is taken, in words: 50 MB
 * @param kept what the person had typed, to copy it out again
 */
public record ErrorPage(int status, ErrorKind kind, String id, String limit, List<Kept> kept) {
    /** One text of a form that could not be taken. */
    public record Kept(String field, String text) {}
}
