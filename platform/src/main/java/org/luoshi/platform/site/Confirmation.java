package org.luoshi.platform.site;

import java.util.List;
import java.util.Map;

/**
 * A page that asks once more before something that cannot be taken back (确认); a controller shows it as {@code site/confirm}
 * with this as {@code page}.
 *
 * @param consequences what will happen, one a line
 * @param action where the answer is sent
 * @param hidden what the answer carries
 * @param cancelHref where "no" leads
 */
public record Confirmation(
        String question,
        List<String> consequences,
        String action,
        Map<String, String> hidden,
        String confirmLabel,
        String cancelHref,
        List<Crumb> crumbs) {}
