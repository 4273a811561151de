package org.luoshi.platform.access.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.access.Account;
import org.luoshi.platform.access.Decision;
import org.luoshi.platform.access.NewAccount;
import org.luoshi.platform.bodies.Organisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Organisations;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Problems;
import org.springframework.stereotype.Component;

/** Reads the form of a new account: whether the name is one of the city's people is asked when it might be. */
@Component
class AccountForms {
    private final Organisations organisations;
    private final People people;
    private final CityDate date;

    AccountForms(Organisations organisations, People people, CityDate date) {
        this.organisations = organisations;
        this.people = people;
        this.date = date;
    }

    /** What was typed; {@code person} is an id, {@code none}, or empty when not asked yet. */
    record Typed(
            @Nullable String login,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String person) {
        static Typed empty() {
            return new Typed("", "", "", "");
        }

        String loginText() {
            return Objects.requireNonNullElse(login, "");
        }

        String nameText() {
            return Objects.requireNonNullElse(name, "").strip();
        }

        String unitText() {
            return Objects.requireNonNullElse(unit, "");
        }

        String personText() {
            return Objects.requireNonNullElse(person, "");
        }
    }

    /** What it means, with the problems found. */
    record Read(NewAccount wanted, Problems problems, List<Person> sameName) {}

    NewAccountPage empty(Frame frame) {
        return NewAccountPage.of(frame, Typed.empty(), Problems.NONE, units(), List.of());
    }

    NewAccountPage again(Frame frame, Typed typed, Read read, Problems problems) {
        return NewAccountPage.of(frame, typed, problems, units(), read.sameName());
    }

    Problems problems(Frame frame, Decision.Refused<Account> refused) {
        return Problems.NONE.and(NewAccountPage.fieldOf(refused.why()), Refusals.text(frame, refused));
    }

    Read read(Frame frame, Typed typed) {
        List<Person> sameName = typed.nameText().isEmpty() ? List.of() : people.named(typed.nameText());
        Set<String> ids =
                sameName.stream().map(person -> person.id().toString()).collect(Collectors.toSet());
        Problems problems = Problems.NONE;
        boolean answered = typed.personText().equals("none") || ids.contains(typed.personText());
        if (!sameName.isEmpty() && !answered) {
            problems = problems.and("person", frame.t("access.new.person.ask"));
        }
        OrganisationId unit = unit(typed.unitText());
        if (unit == null && !typed.unitText().isEmpty()) {
            problems = problems.and("unit", frame.t("access.new.unit.unknown"));
        }
        PersonId person = ids.contains(typed.personText()) ? PersonId.of(typed.personText()) : null;
        return new Read(
                new NewAccount(typed.loginText(), typed.nameText(), null, Set.of(), unit, person), problems, sameName);
    }

    /** The names of the units of these accounts. */
    Map<OrganisationId, String> unitNames(List<Account> accounts) {
        List<OrganisationId> ids = accounts.stream()
                .map(Account::unitId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return organisations.byIds(ids).values().stream()
                .collect(Collectors.toMap(Organisation::id, Organisation::name));
    }

    private List<Choice> units() {
        return organisations.on(date.today()).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    private @Nullable OrganisationId unit(String text) {
        return organisations.on(date.today()).stream()
                .map(Organisation::id)
                .filter(id -> id.toString().equals(text))
                .findFirst()
                .orElse(null);
    }
}
