package org.luoshi.platform.access.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.MailChoice;
import org.luoshi.platform.access.MailState;
import org.luoshi.platform.access.OwnOverview;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Lang;
import org.luoshi.platform.site.Panel;

/** A person's own account. */
public record OwnAccountPage(
        OwnOverview own,
        MailChoice mail,
        List<Panel> panels,
        Field current,
        Field password,
        Field again,
        Field tokenName,
        Field tokenDays,
        Field tokenScope,
        List<Choice> scopes,
        Field passkeyName) {
    private static final int USUAL_DAYS = 30;

    static OwnAccountPage of(Frame frame, OwnOverview own, List<Panel> panels) {
        int days = Math.min(USUAL_DAYS, own.mostTokenDays());
        return new OwnAccountPage(
                own,
                own.mail(),
                panels,
                Field.of("current", frame.t("access.password.current")).mandatory(),
                Field.of("password", frame.t("access.password.new"))
                        .hint(frame.t("access.password.hint", own.passwordLength()))
                        .mandatory(),
                Field.of("again", frame.t("access.password.again")).mandatory(),
                Field.of("name", frame.t("access.token.name"))
                        .hint(frame.t("access.token.name.hint"))
                        .mandatory(),
                Field.of("days", frame.t("access.token.days", own.mostTokenDays()))
                        .value(Integer.toString(days))
                        .mandatory(),
                Field.of("scope", frame.t("access.token.scope")).value("read").mandatory(),
                List.of(
                        new Choice("read", frame.t("access.token.read")),
                        new Choice("write", frame.t("access.token.write"))),
                Field.of("label", frame.t("access.passkey.name"))
                        .hint(frame.t("access.passkey.name.hint"))
                        .mandatory());
    }

    /** The same page with what was typed about mail, after a refusal. */
    OwnAccountPage typed(MailChoice choice) {
        return new OwnAccountPage(
                own, choice, panels, current, password, again, tokenName, tokenDays, tokenScope, scopes, passkeyName);
    }

    public Field mailField(Frame frame) {
        return Field.of("mail", frame.t("access.mail.address"))
                .value(mail.address())
                .hint(frame.t("access.mail.address.hint"));
    }

    /** Whether mail reaches this account, in words. */
    public String mailState(Frame frame) {
        MailState state = own.mailState();
        if (!state.sent()) {
            return frame.t("access.mail.state.off");
        }
        if (state.address().isEmpty()) {
            return frame.t("access.mail.state.none");
        }
        return frame.t(state.confirmed() ? "access.mail.state.confirmed" : "access.mail.state.open", state.address());
    }

    public Field mailWanted(Frame frame) {
        return Field.of("wanted", frame.t("access.mail.wanted"))
                .value(mail.wanted() ? "yes" : "no")
                .mandatory();
    }

    public List<Choice> mailWishes(Frame frame) {
        return List.of(
                new Choice("yes", frame.t("access.mail.yes"), frame.t("access.mail.yes.hint")),
                new Choice("no", frame.t("access.mail.no"), frame.t("access.mail.no.hint")));
    }

    public Field mailLanguage(Frame frame) {
        return Field.of("language", frame.t("access.mail.language"))
                .value(mail.language().tag())
                .mandatory();
    }

    public List<Choice> mailLanguages(Frame frame) {
        return List.of(
                new Choice(Lang.ZH.tag(), frame.t("access.mail.zh")),
                new Choice(Lang.EN.tag(), frame.t("access.mail.en")));
    }

    /** In the city's time. */
    public LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, CityDate.ZONE);
    }

    public String moment(Frame frame, @Nullable Instant instant) {
        return instant == null ? frame.t("access.never") : frame.moment(local(instant));
    }
}
