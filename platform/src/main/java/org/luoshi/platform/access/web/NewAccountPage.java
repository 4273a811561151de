package org.luoshi.platform.access.web;

import java.util.List;
import java.util.stream.Stream;
import org.luoshi.platform.access.Refusal;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Crumb;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;

/** The form of a new account; {@code persons} is empty until somebody of that name is known. */
public record NewAccountPage(
        Problems problems,
        List<Crumb> crumbs,
        Field login,
        Field name,
        Field unit,
        List<Choice> units,
        Field person,
        List<Choice> persons) {
    static NewAccountPage of(
            Frame frame, AccountForms.Typed typed, Problems problems, List<Choice> units, List<Person> sameName) {
        return new NewAccountPage(
                problems,
                List.of(new Crumb(frame.t("access.accounts.title"), "/accounts")),
                Field.of("login", frame.t("access.login.name"))
                        .value(typed.loginText())
                        .hint(frame.t("access.new.login.hint"))
                        .mandatory()
                        .from(problems),
                Field.of("name", frame.t("access.account.name"))
                        .value(typed.nameText())
                        .mandatory()
                        .from(problems),
                Field.of("unit", frame.t("access.account.unit"))
                        .value(typed.unitText())
                        .from(problems),
                units,
                Field.of("person", frame.t("access.new.person"))
                        .value(typed.personText())
                        .mandatory()
                        .from(problems),
                sameName.isEmpty() ? List.of() : choices(frame, sameName));
    }

    /** The field a refusal is about. */
    static String fieldOf(Refusal why) {
        return why == Refusal.NAME_MISSING ? "name" : "login";
    }

    private static List<Choice> choices(Frame frame, List<Person> sameName) {
        return Stream.concat(
                        sameName.stream()
                                .map(each -> new Choice(
                                        each.id().toString(),
                                        each.name(),
                                        each.id().toString())),
                        Stream.of(new Choice("none", frame.t("access.new.person.none"))))
                .toList();
    }
}
