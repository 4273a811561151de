package org.luoshi.platform.bodies.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.luoshi.platform.bodies.AddPerson;
import org.luoshi.platform.bodies.BodiesRefusal;
import org.luoshi.platform.bodies.BodiesResult;
import org.luoshi.platform.bodies.Contact;
import org.luoshi.platform.bodies.People;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.PersonId;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A person written into a form: a name, or the id of somebody known. Namesakes are common, so the form also says whether
 * the one of that name is meant or somebody new. A new person is entered together with what the form asks for, or not
 * at all.
 */
@Component
class NewPerson {
    private final People people;
    private final AddPerson add;
    private final TransactionTemplate together;

    NewPerson(People people, AddPerson add, PlatformTransactionManager transactions) {
        this.people = people;
        this.add = add;
        this.together = new TransactionTemplate(transactions);
    }

    /** How a written name is meant. */
    enum Meant {
        KNOWN,
        NEW;

        String messageKey() {
            return "bodies.meant." + name();
        }
    }

    /** Whom a form means, and how a new one is reached. */
    record Written(String name, Meant meant, String phone) {}

    /** Reads the three fields that name a person. */
    static Written read(FormReader form) {
        Meant meant = form.text("meant").equals(Meant.NEW.name()) ? Meant.NEW : Meant.KNOWN;
        return new Written(form.required("person"), meant, form.text("phone"));
    }

    static List<FormPage.Input> fields(FormFields fields) {
        return List.of(
                fields.line("person"),
                fields.select("meant", Meant.values(), Meant::messageKey),
                fields.phone("phone"));
    }

    <T> BodiesResult<T> resolve(Written written, Viewer viewer, Function<PersonId, BodiesResult<T>> act) {
        List<Person> known = written.meant() == Meant.NEW ? List.of() : known(written.name());
        return switch (known.size()) {
            case 0 -> enter(written, viewer, act);
            case 1 -> act.apply(known.getFirst().id());
            default -> new BodiesResult.Refused<>(new BodiesRefusal.Namesakes(written.name()));
        };
    }

    private <T> BodiesResult<T> enter(Written written, Viewer viewer, Function<PersonId, BodiesResult<T>> act) {
        AddPerson.Command person =
                new AddPerson.Command(PersonId.random(), written.name(), new Contact(written.phone(), ""));
        return Objects.requireNonNull(together.execute(status -> {
            BodiesResult<T> result = add.handle(person, viewer).fold(act, BodiesResult.Refused<T>::new);
            if (result instanceof BodiesResult.Refused<T>) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }

    private List<Person> known(String written) {
        try {
            return people.byId(new PersonId(UUID.fromString(written))).stream().toList();
        } catch (IllegalArgumentException _) {
            return people.named(written);
        }
    }
}
