package org.luoshi.platform.portal;

import org.luoshi.platform.site.Viewer;
import org.springframework.context.ApplicationContext;

/** Counts the front page's figures now, whether or not their hour is over: for the benches. */
public final class FreshFront {
    private FreshFront() {}

    public static void now(ApplicationContext context) {
        context.getBean(FrontPage.class).numbers(Viewer.PUBLIC); // before the first session, what a visitor asked for
        context.getBean(RefreshFrontFigures.class).refreshWhere((_, _) -> true);
        context.getBean(RefreshFrontFigures.class).run();
    }
}
