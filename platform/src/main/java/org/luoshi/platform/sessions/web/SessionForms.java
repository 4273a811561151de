package org.luoshi.platform.sessions.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.sessions.ItemState;
import org.luoshi.platform.sessions.SessionRefusal;
import org.luoshi.platform.sessions.SessionResult;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.procedure.definition.Basis;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** What forms of meetings send, and what is said to them. */
final class SessionForms {
    private SessionForms() {}

    static Panel said(SessionResult<?> result, Frame frame, String doneKey, Object... args) {
        return result.fold(_ -> Panel.done(frame.t(doneKey, args)), refusal -> said(refusal, frame));
    }

    /** What was refused for want of a right is no word on a page: it is closed. */
    static Panel said(SessionRefusal refusal, Frame frame) {
        if (refusal instanceof SessionRefusal.NotPermitted(String permission)) {
            throw new AccessDeniedException(permission);
        }
        Object[] args = refusal.args().stream()
                .map(arg -> arg instanceof ItemState state ? frame.t(state.messageKey()) : arg)
                .toArray();
        Basis basis = refusal.basis();
        return Panel.refused(
                refusal instanceof SessionRefusal.ByRule by
                        ? MatterPages.in(frame, by.words())
                        : frame.t(refusal.messageKey(), args),
                basis == null ? "" : MatterPages.basis(basis),
                frame.t(refusal.messageKey() + ".remedy", args));
    }

    /** An id that is none leads nowhere. */
    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    /** A day as a form sends it. */
    static SessionResult<LocalDate> day(String field, String typed) {
        try {
            return SessionResult.done(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return SessionResult.refused(
                    typed.isBlank()
                            ? new SessionRefusal.Missing(field)
                            : new SessionRefusal.Unreadable(field, typed.strip()));
        }
    }

    static <E extends Enum<E>> E read(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name, e);
        }
    }
}
