package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.AccessSetting;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.RoleAdmin;
import org.luoshi.platform.access.RolePermission;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Panel;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which role may do what, and the numbers of sign-in (角色与权限). */
@Controller
class RolesController {
    private final RoleAdmin admin;
    private final Frames frames;

    RolesController(RoleAdmin admin, Frames frames) {
        this.admin = admin;
        this.frames = frames;
    }

    @GetMapping("/roles")
    String show(HttpServletRequest request, SignedIn viewer, Model model) {
        if (!viewer.may("accounts.read")) {
            throw new AccessDeniedException("accounts.read");
        }
        Frame frame = frames.frame(request, "access.roles.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", RolesPage.of(frame, admin.matrix(), admin.settings()));
        return "access/roles";
    }

    @PostMapping("/roles/permission")
    String permission(
            HttpServletRequest request,
            SignedIn viewer,
            @RequestParam String role,
            @RequestParam String permission,
            @RequestParam boolean allowed,
            RedirectAttributes redirect) {
        return back(request, admin.set(new RolePermission(role, permission), allowed, viewer), redirect);
    }

    /** Sets every number that was changed; the first that is refused is told. */
    @PostMapping("/roles/settings")
    String settings(HttpServletRequest request, SignedIn viewer, RedirectAttributes redirect) {
        Map<AccessSetting, Integer> now = admin.settings();
        Decision<?> decision = Decision.done(now);
        for (AccessSetting setting : AccessSetting.all()) {
            int wanted = number(request.getParameter(setting.key()));
            if (decision.isDone() && wanted != now.getOrDefault(setting, 0)) {
                decision = admin.set(setting, wanted, viewer);
            }
        }
        return back(request, decision, redirect);
    }

    /** Out of every range when it is no number. */
    private static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private String back(HttpServletRequest request, Decision<?> decision, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "access.roles.title");
        Flash.leave(
                redirect,
                switch (decision) {
                    case Decision.Done<?> done -> Panel.done(frame.t("access.done"));
                    case Decision.Refused<?> refused -> Refusals.panel(frame, refused);
                });
        return "redirect:/roles";
    }
}
