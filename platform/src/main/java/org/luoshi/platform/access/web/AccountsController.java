package org.luoshi.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.AccountAdmin;
import org.luoshi.platform.access.AccountViews;
import org.luoshi.platform.access.Accounts;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.HomeAddress;
import org.luoshi.platform.access.RoleAdmin;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.site.FilteredList;
import org.luoshi.platform.site.Flash;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts for those who manage them (账号管理). */
@Controller
class AccountsController {
    private static final int PAGE = 50;

    private final AccountAdmin admin;
    private final Accounts accounts;
    private final AccountViews views;
    private final RoleAdmin roles;
    private final AccountForms forms;
    private final HomeAddress home;
    private final Frames frames;

    AccountsController(
            AccountAdmin admin,
            Accounts accounts,
            AccountViews views,
            RoleAdmin roles,
            AccountForms forms,
            HomeAddress home,
            Frames frames) {
        this.admin = admin;
        this.accounts = accounts;
        this.views = views;
        this.roles = roles;
        this.forms = forms;
        this.home = home;
        this.frames = frames;
    }

    @Bean
    static FilteredList accountsList(AccountViews views) {
        return FilteredList.at("/accounts", "access.accounts.title")
                .only("accounts.read")
                .knows("q")
                .knows("role", FilteredList.ID)
                .knows("state", "enabled|disabled")
                .counts((query, _) -> views.count(filter(query)));
    }

    private static AccountViews.Filter filter(Query query) {
        return new AccountViews.Filter(query.first("q"), query.first("role"), query.first("state"));
    }

    @GetMapping("/accounts")
    String list(HttpServletRequest request, SignedIn viewer, Model model) {
        mayRead(viewer);
        Frame frame = frames.frame(request, "access.accounts.title");
        Query query = Query.of(request);
        AccountViews.Filter filter = filter(query);
        Pager pager = Pager.of(query, PAGE, views.count(filter));
        List<Account> shown = views.list(filter, pager.offset(), pager.size());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page", AccountsPage.of(frame, filter, pager, roles.matrix().roles(), shown, forms.unitNames(shown)));
        return "access/accounts";
    }

    @GetMapping("/accounts/new")
    String form(HttpServletRequest request, SignedIn viewer, Model model) {
        mayRead(viewer);
        Frame frame = frames.frame(request, "access.new.title");
        model.addAttribute("frame", frame);
        model.addAttribute("page", forms.empty(frame));
        return "access/new";
    }

    @PostMapping("/accounts/new")
    String create(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn viewer,
            AccountForms.Typed typed,
            Model model) {
        Frame frame = frames.frame(request, "access.new.title");
        AccountForms.Read read = forms.read(frame, typed);
        if (read.problems().any()) {
            return again(response, model, frame, forms.again(frame, typed, read, read.problems()));
        }
        return switch (admin.create(read.wanted(), viewer)) {
            case Decision.Done<Account>(Account made) -> "redirect:/accounts/" + made.id();
            case Decision.Refused<Account> refused ->
                again(response, model, frame, forms.again(frame, typed, read, forms.problems(frame, refused)));
        };
    }

    private static String again(HttpServletResponse response, Model model, Frame frame, NewAccountPage page) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("frame", frame);
        model.addAttribute("page", page);
        return "access/new";
    }

    @GetMapping("/accounts/{id}")
    String show(HttpServletRequest request, SignedIn viewer, @PathVariable UUID id, Model model) {
        mayRead(viewer);
        return show(request, viewer, find(id), model, List.of());
    }

    /** The link is on the page that answers, once, and nowhere else. */
    @PostMapping("/accounts/{id}/password-link")
    String passwordLink(
            HttpServletRequest request,
            HttpServletResponse response,
            SignedIn viewer,
            @PathVariable UUID id,
            Model model) {
        Frame frame = frames.frame(request, "access.accounts.title");
        response.setHeader("Cache-Control", "no-store");
        return switch (admin.passwordLink(id, viewer)) {
            case Decision.Done<String>(String secret) -> {
                String link = home.address() + "/password?token=" + secret;
                yield show(request, viewer, find(id), model, List.of(Panel.done(frame.t("access.link.made", link))));
            }
            case Decision.Refused<String> refused -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(request, viewer, find(id), model, List.of(Refusals.panel(frame, refused)));
            }
        };
    }

    @PostMapping("/accounts/{id}/disable")
    String disable(HttpServletRequest request, SignedIn viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        return back(request, id, admin.disable(id, viewer), redirect);
    }

    @PostMapping("/accounts/{id}/enable")
    String enable(HttpServletRequest request, SignedIn viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        return back(request, id, admin.enable(id, viewer), redirect);
    }

    @PostMapping("/accounts/{id}/unlock")
    String unlock(HttpServletRequest request, SignedIn viewer, @PathVariable UUID id, RedirectAttributes redirect) {
        return back(request, id, admin.unlock(id, viewer), redirect);
    }

    @PostMapping("/accounts/{id}/grant")
    String grant(
            HttpServletRequest request,
            SignedIn viewer,
            @PathVariable UUID id,
            @RequestParam String role,
            RedirectAttributes redirect) {
        return back(request, id, admin.grant(id, role, viewer), redirect);
    }

    @PostMapping("/accounts/{id}/withdraw")
    String withdraw(
            HttpServletRequest request,
            SignedIn viewer,
            @PathVariable UUID id,
            @RequestParam String role,
            RedirectAttributes redirect) {
        return back(request, id, admin.withdraw(id, role, viewer), redirect);
    }

    private String back(HttpServletRequest request, UUID id, Decision<Account> decision, RedirectAttributes redirect) {
        Frame frame = frames.frame(request, "access.accounts.title");
        Flash.leave(
                redirect,
                switch (decision) {
                    case Decision.Done<Account> done -> Panel.done(frame.t("access.done"));
                    case Decision.Refused<Account> refused -> Refusals.panel(frame, refused);
                });
        return "redirect:/accounts/" + id;
    }

    private String show(HttpServletRequest request, SignedIn viewer, Account account, Model model, List<Panel> panels) {
        Frame frame = frames.frame(request, "access.accounts.one", account.name());
        model.addAttribute("frame", frame);
        model.addAttribute(
                "page",
                AccountPage.of(
                        frame,
                        account,
                        views.options(account, viewer),
                        roles.matrix().roles(),
                        forms.unitNames(List.of(account)),
                        panels));
        return "access/show";
    }

    private Account find(UUID id) {
        return accounts.byId(id.toString()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static void mayRead(SignedIn viewer) {
        if (!viewer.may("accounts.read")) {
            throw new AccessDeniedException("accounts.read");
        }
    }
}
