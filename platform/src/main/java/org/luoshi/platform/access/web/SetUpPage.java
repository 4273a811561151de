package org.luoshi.platform.access.web;

import java.util.List;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.SetUp;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Panel;

/**
 * The first set-up.
 *
 * @param open false: the link does not work any more, only the panels are shown
 */
public record SetUpPage(boolean open, String token, List<Panel> panels, List<Officer> officers) {
    /** The part of one officer. */
    public record Officer(String titleKey, Field login, Field name, Field password, Field again) {}

    static SetUpPage closed(Frame frame) {
        return new SetUpPage(
                false,
                "",
                List.of(Panel.refused(
                        frame.t("access.refused.link-invalid"), "", frame.t("access.setup.closed.remedy"))),
                List.of());
    }

    static SetUpPage fresh(Frame frame, String token, List<String> roles) {
        return new SetUpPage(
                true,
                token,
                List.of(),
                roles.stream()
                        .map(role -> officer(frame, new SetUp.Officer(role, "", "", "", "")))
                        .toList());
    }

    static SetUpPage refused(Frame frame, String token, List<SetUp.Officer> typed, Decision.Refused<?> refused) {
        return new SetUpPage(
                true,
                token,
                List.of(Refusals.panel(frame, refused)),
                typed.stream().map(each -> officer(frame, each)).toList());
    }

    /** Passwords are never written back into a page. */
    private static Officer officer(Frame frame, SetUp.Officer typed) {
        String role = typed.role();
        return new Officer(
                "access.setup." + role,
                Field.of(role + ".login", frame.t("access.login.name"))
                        .mandatory()
                        .value(typed.login()),
                Field.of(role + ".name", frame.t("access.account.name"))
                        .mandatory()
                        .value(typed.name()),
                Field.of(role + ".password", frame.t("access.login.password")).mandatory(),
                Field.of(role + ".again", frame.t("access.password.again")).mandatory());
    }
}
