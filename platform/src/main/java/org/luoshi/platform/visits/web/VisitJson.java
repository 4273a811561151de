package org.luoshi.platform.visits.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.visits.Instruction;
import org.luoshi.platform.visits.InstructionViews;
import org.luoshi.platform.visits.Lack;
import org.luoshi.platform.visits.Participant;
import org.luoshi.platform.visits.Stage;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitKind;
import org.luoshi.platform.visits.VisitState;

/** Visits as programs read them (调研数据). */
final class VisitJson {
    private VisitJson() {}

    /** A visit in the ledger of its organ. */
    record Line(String number, String title, VisitKind kind, String organ, LocalDate day, VisitState state, int stops) {
        static Line of(Visit visit) {
            return new Line(
                    visit.number(),
                    visit.title(),
                    visit.kind(),
                    visit.organ().toString(),
                    visit.day(),
                    visit.state(),
                    visit.stops().size());
        }
    }

    /** One visit, for those who keep its ledger or go along. */
    record Whole(Line visit, Person leader, List<Person> participants, List<Stop> stops) {
        static Whole of(Visit visit) {
            return new Whole(
                    Line.of(visit),
                    Person.of(visit.leader()),
                    visit.participants().stream().map(Person::of).toList(),
                    visit.stops().stream().map(Stop::of).toList());
        }
    }

    record Person(String name, String post) {
        static Person of(Participant one) {
            return new Person(one.name(), one.post());
        }
    }

    /** A place on the way; {@code arrivedAt} and {@code leftAt} are null before. */
    record Stop(
            int place,
            String name,
            String address,
            @Nullable LocalTime plannedAt,
            @Nullable Instant arrivedAt,
            @Nullable Instant leftAt) {
        static Stop of(org.luoshi.platform.visits.Stop stop) {
            return new Stop(
                    stop.place(), stop.name(), stop.address(), stop.plannedAt(), stop.arrivedAt(), stop.leftAt());
        }
    }

    /**
     * What was asked for on site.
     *
     * @param number of its matter; empty before it has one
     * @param due when the next duty of the matter ends, else the day written; null without either
     * @param lacks what is missing before it can be assigned
     */
    record Asked(
            UUID id,
            String asSpoken,
            String speaker,
            Instant spokenAt,
            Stage stage,
            String matter,
            String result,
            @Nullable String lead,
            List<String> coUnits,
            String number,
            @Nullable LocalDate due,
            String lamp,
            Set<Lack> lacks) {
        static Asked of(InstructionViews.Row row) {
            Instruction one = row.instruction();
            OrganisationId lead = one.lead();
            return new Asked(
                    one.id(),
                    one.asSpoken(),
                    one.speaker(),
                    one.spokenAt(),
                    row.stage(),
                    one.matter(),
                    one.result(),
                    lead == null ? null : lead.toString(),
                    one.coUnits().stream().map(OrganisationId::toString).toList(),
                    row.number(),
                    row.due() == null ? one.due() : row.due(),
                    row.lamp().name(),
                    new TreeSet<>(row.lacks()));
        }
    }
}
