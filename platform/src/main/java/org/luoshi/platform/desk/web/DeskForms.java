package org.luoshi.platform.desk.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.desk.DeskRefusal;
import org.luoshi.platform.desk.DeskResult;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.RegisterFilter;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.luoshi.procedure.definition.Basis;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What forms of the document desk send, and what is said to them. */
final class DeskForms {
    private DeskForms() {}

    /** The registers are for those who may see them. */
    static void see(Frame frame) {
        if (!frame.may(DeskRights.SEE)) {
            throw new AccessDeniedException(DeskRights.SEE);
        }
    }

    static List<Tab> tabs(Frame frame, String current) {
        return Stream.of("outgoing", "incoming", "instructions", "numbers", "archive")
                .filter(tab -> !tab.equals("archive") || frame.may(DeskRights.ARCHIVE))
                .map(tab -> new Tab(frame.t("desk.tab." + tab), "/documents/" + tab, tab.equals(current)))
                .toList();
    }

    static Panel said(DeskResult<?> result, Frame frame, String doneKey, Object... args) {
        return result.fold(_ -> Panel.done(frame.t(doneKey, args)), refusal -> said(refusal, frame));
    }

    /** What was refused for want of a right is no word on a page: it is closed; what one may not see is not there. */
    static Panel said(DeskRefusal refusal, Frame frame) {
        if (refusal instanceof DeskRefusal.NotPermitted(String permission)) {
            throw new AccessDeniedException(permission);
        }
        if (refusal.equals(new DeskRefusal.NotThere("document"))) {
            throw notThere();
        }
        Basis basis = refusal.basis();
        Object[] args = refusal instanceof DeskRefusal.BadFile(var file)
                ? new Object[] {frame.t(file.messageKey(), file.args().toArray())}
                : refusal.args().stream()
                        .map(arg -> arg instanceof String key && key.startsWith("desk.") ? frame.t(key) : arg)
                        .toArray();
        return Panel.refused(
                refusal instanceof DeskRefusal.ByRule by
                        ? MatterPages.in(frame, by.words())
                        : frame.t(refusal.messageKey(), args),
                MatterPages.basis(basis),
                frame.t(refusal.remedyKey(), args));
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** An id that is none leads nowhere. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /** The day written so; null where nothing readable stands. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What stands on each line, blanks around it left out. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A browser ends lines with two characters; kept is one. */
    static String lf(String text) {
        return text.replace("\r\n", "\n");
    }

    /** {@code sender-number} is {@code senderNumber} in a form. */
    static String named(String field) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            boolean raised = i > 0 && field.charAt(i - 1) == '-';
            if (field.charAt(i) != '-') {
                name.append(raised ? Character.toUpperCase(field.charAt(i)) : field.charAt(i));
            }
        }
        return name.toString();
    }

    static Scans.@Nullable Sent scan(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return file == null || file.isEmpty() || name == null ? null : new Scans.Sent(name, file);
    }

    /** What the address narrows a register to; a year or series that is none narrows nothing. */
    static RegisterFilter filter(Query query, String state) {
        String year = query.first("year");
        String page = query.first("page");
        return new RegisterFilter(
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                query.first("q"),
                query.first(state),
                series(query.first("series")),
                page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1,
                RegisterFilter.PAGE);
    }

    private static @Nullable UUID series(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
