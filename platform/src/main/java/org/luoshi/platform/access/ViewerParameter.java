package org.luoshi.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.site.Viewer;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** {@code Viewer} as a controller's parameter: anybody; {@code SignedIn}: somebody signed in, or the request is denied. */
final class ViewerParameter implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
        Viewer viewer = servletRequest == null ? Viewer.PUBLIC : Viewer.of(servletRequest);
        if (parameter.getParameterType() == SignedIn.class && !(viewer instanceof SignedIn)) {
            throw new AccessDeniedException("nobody is signed in");
        }
        return viewer;
    }
}
