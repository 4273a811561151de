package org.luoshi.platform.views.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;
import org.luoshi.platform.views.SavedView;
import org.luoshi.platform.views.UsualViews;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Opens a list with the view its reader chose (默认视图), when it is opened from elsewhere and without filters. What is pressed
 * on the list itself is followed, so that its filters can be taken off.
 */
@Component
class UsualView implements HandlerInterceptor, WebMvcConfigurer {
    private final UsualViews views;

    UsualView(UsualViews views) {
        this.views = views;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        Optional<SavedView> usual =
                isOpened(request) ? views.of(request.getRequestURI(), Viewer.of(request)) : Optional.empty();
        if (usual.isPresent()) {
            response.sendRedirect(usual.get().href());
        }
        return usual.isEmpty();
    }

    private static boolean isOpened(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod())
                && (query == null || query.isEmpty())
                && request.getHeader("HX-Request") == null
                && request.getHeader("Authorization") == null
                && !request.getRequestURI().equals(path(request.getHeader("Referer")));
    }

    private static String path(@Nullable String referer) {
        try {
            String path = referer == null ? null : URI.create(referer).getPath();
            return path == null ? "" : path;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
