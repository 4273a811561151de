package org.luoshi.platform.site;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** {@code suggestions/show} is the template {@code suggestions/show.jte}; {@code redirect:/x} leads to {@code /x}. */
final class JteViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";

    private final TemplateEngine templates;

    JteViews(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(REDIRECT)) {
            return redirect(name.substring(REDIRECT.length()));
        }
        String template = name + ".jte";
        return templates.hasTemplate(template) ? new JteView(templates, template) : null;
    }

    private static View redirect(String target) {
        RedirectView view = new RedirectView(target, true, false, false);
        view.setPropagateQueryParams(false);
        return view;
    }
}
