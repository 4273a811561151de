package org.luoshi.platform.site;

/** One of several views of the same thing (标签页); a link like any other. A negative count is not shown. */
public record Tab(String label, String href, boolean current, long count) {
    public Tab(String label, String href, boolean current) {
        this(label, href, current, -1);
    }
}
