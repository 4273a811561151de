package org.luoshi.platform.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What an action says on the page it leads to (跳转后提示), once. */
public final class Flash {
    private static final String NAME = "flash";

    private Flash() {}

    /** Leaves the panel for the page the redirect leads to. */
    public static void leave(RedirectAttributes redirect, Panel panel) {
        redirect.addFlashAttribute(NAME, panel);
    }

    static @Nullable Panel left(HttpServletRequest request) {
        Map<String, ?> last = RequestContextUtils.getInputFlashMap(request);
        return last != null && last.get(NAME) instanceof Panel panel ? panel : null;
    }
}
