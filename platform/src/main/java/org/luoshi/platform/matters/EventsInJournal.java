package org.luoshi.platform.matters;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.luoshi.platform.journal.JournalVocabulary;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.site.Lang;
import org.luoshi.procedure.definition.Event;
import org.luoshi.procedure.definition.Procedure;
import org.luoshi.procedure.definition.Step;
import org.luoshi.procedure.definition.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happens in a matter is called what its procedure calls it (日志中的程序行为), and so are the steps it came from and went
 * to. Only where two procedures call the same code differently is the matter looked up.
 */
@Component
class EventsInJournal implements JournalVocabulary {
    private final ProcedureLibrary procedures;
    private final JdbcClient jdbc;

    EventsInJournal(ProcedureLibrary procedures, JdbcClient jdbc) {
        this.procedures = procedures;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> act(Subject subject, String action, Lang lang) {
        return words(subject, procedure -> procedure.event(action).map(Event::title), lang);
    }

    @Override
    public Optional<String> value(Subject subject, String fact, String value, Lang lang) {
        return fact.equals("from") || fact.equals("to")
                ? words(subject, procedure -> procedure.step(value).map(Step::title), lang)
                : Optional.empty();
    }

    private Optional<String> words(Subject subject, Function<Procedure, Optional<Words>> named, Lang lang) {
        if (!subject.kind().equals("matter")) {
            return Optional.empty();
        }
        List<Words> all = procedures.ids().stream()
                .flatMap(id -> named.apply(procedures.here(id)).stream())
                .distinct()
                .toList();
        Optional<Words> one = all.size() == 1
                ? Optional.of(all.getFirst())
                : procedureOf(subject).map(procedures::here).flatMap(named);
        return one.map(words -> lang == Lang.EN ? words.en() : words.zh());
    }

    private Optional<String> procedureOf(Subject matter) {
        return jdbc.sql("select procedure from matter where id = :id")
                .param("id", UUID.fromString(matter.id()))
                .query(String.class)
                .optional();
    }
}
