package org.luoshi.platform.suggestions.web;

import java.util.List;
import org.luoshi.platform.site.Tab;

/** A series of the register with its lines. */
public record RegisterPage(List<Tab> series, String chosen, List<Line> lines) {
    /** A registered suggestion; the title of a confidential one is empty. */
    public record Line(String registered, String number, String href, String title, String lead) {}
}
