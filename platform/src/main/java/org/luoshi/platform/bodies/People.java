package org.luoshi.platform.bodies;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.luoshi.platform.site.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people, by id and by name. */
@Repository
public class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Person> byId(PersonId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    public Person require(PersonId id) {
        return byId(id).orElseThrow(() -> new IllegalArgumentException("no person " + id));
    }

    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            List<UUID> values = ids.stream().map(PersonId::value).toList();
            jdbc
                    .sql("select id, name from bodies_person where id in (:ids)")
                    .param("ids", values)
                    .query((row, _) -> person(row.getObject("id", UUID.class), row.getString("name")))
                    .list()
                    .stream()
                    .forEach(p -> found.put(p.id(), p));
        }
        return found;
    }

    /** Everybody of that name: namesakes are common, ask for more before you choose. */
    public List<Person> named(String name) {
        return jdbc.sql("select id, name from bodies_person where name = :name order by id")
                .param("name", name.strip())
                .query((row, _) -> person(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    /** How to reach a person, for those who may know it; empty for everybody else. */
    public Optional<Contact> contact(PersonId id, Viewer viewer) {
        if (!viewer.may(BodiesDesk.CONTACTS)) {
            return Optional.empty();
        }
        return stored(id);
    }

    /**
     * Where the house itself writes to a person; {@link Contact#NONE} when nobody is known by this id. For sending, never
     * for showing.
     */
    public Contact reach(PersonId id) {
        return stored(id).orElse(Contact.NONE);
    }

    private Optional<Contact> stored(PersonId id) {
        return jdbc.sql("select phone, email from bodies_person where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Contact(row.getString("phone"), row.getString("email")))
                .optional();
    }

    void insert(PersonId id, String name, Contact contact) {
        jdbc.sql("insert into bodies_person (id, name, phone, email) values (:id, :name, :phone, :email)")
                .param("id", id.value())
                .param("name", name)
                .param("phone", contact.phone())
                .param("email", contact.email())
                .update();
    }

    void contact(PersonId id, Contact contact) {
        jdbc.sql("update bodies_person set phone = :phone, email = :email where id = :id")
                .param("id", id.value())
                .param("phone", contact.phone())
                .param("email", contact.email())
                .update();
    }

    static Person person(UUID id, String name) {
        return new Person(new PersonId(id), name);
    }
}
