package org.luoshi.platform.visits.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.visits.VisitAccess;
import org.luoshi.platform.visits.VisitRefusal;
import org.luoshi.platform.visits.VisitResult;
import org.luoshi.procedure.definition.Basis;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** What forms of visits send, and what is said to them. */
final class VisitForms {
    private VisitForms() {}

    static Panel said(VisitResult<?> result, Frame frame, String doneKey, Object... args) {
        return result.fold(_ -> Panel.done(frame.t(doneKey, args)), refusal -> said(refusal, frame));
    }

    /** What was refused for want of a right is no word on a page: it is closed; what one may not see is not there. */
    static Panel said(VisitRefusal refusal, Frame frame) {
        if (refusal instanceof VisitRefusal.NotPermitted) {
            throw new AccessDeniedException(VisitAccess.MANAGE);
        }
        if (refusal.equals(new VisitRefusal.NotThere("visit"))) {
            throw notThere();
        }
        Basis basis = refusal.basis();
        return Panel.refused(
                refusal instanceof VisitRefusal.ByRule by
                        ? MatterPages.in(frame, by.words())
                        : frame.t(refusal.messageKey(), args(refusal, frame)),
                basis == null ? "" : MatterPages.basis(basis),
                frame.t(refusal.remedyKey(), args(refusal, frame)));
    }

    private static Object[] args(VisitRefusal refusal, Frame frame) {
        Object[] words = refusal.args().stream()
                .map(arg -> arg instanceof String key && (key.startsWith("visits.") || key.startsWith("files."))
                        ? frame.t(key)
                        : arg)
                .toArray();
        if (refusal instanceof VisitRefusal.NotConcrete) {
            String comma = frame.t("visits.comma");
            return new Object[] {
                String.join(
                        comma,
                        java.util.Arrays.stream(words).map(Object::toString).toList())
            };
        }
        return words;
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

    static <E extends Enum<E>> E read(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, name, e);
        }
    }

    /** The day written so; null where nothing readable stands, which the use case calls missing. */
    static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
