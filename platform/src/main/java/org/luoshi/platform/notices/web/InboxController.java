package org.luoshi.platform.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.notices.BothLanguages;
import org.luoshi.platform.notices.Inbox;
import org.luoshi.platform.notices.Notices;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Frames;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.luoshi.platform.site.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The viewer's own inbox (收件箱); nobody opens another's. */
@Controller
class InboxController {
    private static final String HERE = "redirect:/inbox";

    private final Inbox inbox;
    private final Notices notices;
    private final Frames frames;

    InboxController(Inbox inbox, Notices notices, Frames frames) {
        this.inbox = inbox;
        this.notices = notices;
        this.frames = frames;
    }

    @GetMapping("/inbox")
    String show(HttpServletRequest request, Model model) {
        Frame frame = frames.frame(request, "notices.inbox");
        model.addAttribute("frame", frame);
        model.addAttribute("page", page(frame, Query.of(request)));
        return "notices/inbox";
    }

    /** Opens what the notice is about; with that it is read. */
    @GetMapping("/inbox/{id}")
    String open(@PathVariable UUID id, HttpServletRequest request) {
        String account = Viewer.of(request).accountId();
        Inbox.Item item = inbox.item(account, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        inbox.markRead(account, id);
        return "redirect:" + item.href();
    }

    @PostMapping("/inbox/{id}/read")
    String read(@PathVariable UUID id, HttpServletRequest request) {
        if (!inbox.markRead(Viewer.of(request).accountId(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return HERE;
    }

    @PostMapping("/inbox/read")
    String readAll(HttpServletRequest request) {
        inbox.markAllRead(Viewer.of(request).accountId());
        return HERE;
    }

    private InboxPage page(Frame frame, Query query) {
        String account = frame.viewer().accountId();
        boolean unreadOnly = query.first("show").equals("unread");
        Pager pager = Pager.of(query, Inbox.PAGE, inbox.count(account, unreadOnly));
        int unread = notices.unread(account);
        List<Tab> tabs = List.of(
                new Tab(frame.t("notices.all"), "/inbox", !unreadOnly, inbox.count(account, false)),
                new Tab(frame.t("notices.unread"), "/inbox?show=unread", unreadOnly, unread));
        List<InboxPage.Line> lines = inbox.items(account, unreadOnly, pager.offset(), pager.size()).stream()
                .map(item -> line(frame, item))
                .toList();
        return new InboxPage(lines, tabs, pager, unread, unreadOnly);
    }

    private static InboxPage.Line line(Frame frame, Inbox.Item item) {
        return new InboxPage.Line(
                item.id(),
                item.day(),
                frame.t(item.titleKey(), BothLanguages.in(frame.lang(), item.args())),
                item.number(),
                "/inbox/" + item.id(),
                item.read());
    }
}
