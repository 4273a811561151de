package org.luoshi.platform.visits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Visits and units of their own for tests, brought to a state as people bring them there. */
@Component
public class TestVisits {
    /** A working day, in the life of every unit here. */
    public static final LocalDate DAY = LocalDate.of(2026, 4, 20);

    private final AddOrganisation addOrganisation;
    private final PlanVisit plan;
    private final TakeFieldEntries take;
    private final Instructions instructions;
    private final CityDate date;

    TestVisits(
            AddOrganisation addOrganisation,
            PlanVisit plan,
            TakeFieldEntries take,
            Instructions instructions,
            CityDate date) {
        this.addOrganisation = addOrganisation;
        this.plan = plan;
        this.take = take;
        this.instructions = instructions;
        this.date = date;
    }

    /** An organ or a department with a name nobody else has. */
    public OrganisationId unit(String name) {
        String full = name + UUID.randomUUID().toString().substring(0, 6);
        return addOrganisation
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.BUREAU,
                                full,
                                full,
                                List.of(),
                                null,
                                LocalDate.of(2022, 3, 1),
                                1),
                        Going.SECRETARY)
                .orThrow();
    }

    /** A visit of {@link #DAY} with two stops. */
    public Visit planned(VisitKind kind, Viewer by) {
        return at(10, () -> plan.handle(command(kind, unit("机关")), by).orThrow());
    }

    PlanVisit.Command command(VisitKind kind, OrganisationId organ) {
        return new PlanVisit.Command(
                VisitId.fresh(),
                kind,
                organ,
                "北河沿线调研",
                new Participant(null, "带队人", "负责人"),
                DAY,
                List.of(stop("乳品厂", 9), stop("河道工地", 11)),
                List.of(new Participant(null, "随行人", "水利部门")));
    }

    private static PlanVisit.PlannedStop stop(String name, int hour) {
        return new PlanVisit.PlannedStop(StopId.fresh(), name, "", LocalTime.of(hour, 0));
    }

    /** What a phone with a right clock stamps at 11:20 of the day, at the second stop. */
    public Stamp stamp(Visit visit) {
        return new Stamp(
                UUID.randomUUID(), visit.stops().get(1).id(), moment(11).plusSeconds(1_200), Duration.ZERO, "记录人");
    }

    /** An instruction said on the visit, as it is kept. */
    public Instruction said(Visit visit, String text, @Nullable OrganisationId lead, Viewer by) {
        Stamp stamp = stamp(visit);
        return at(12, () -> {
            var result = take.handle(
                    visit.id(), by, List.of(new FieldEntry.Instruction(stamp, text, "带队人", lead, List.of(), null)));
            if (!(result.getFirst() instanceof EntryResult.Taken)) {
                throw new IllegalStateException("not taken: " + result);
            }
            return instructions.find(stamp.id()).orElseThrow();
        });
    }

    public Instant moment(int hour) {
        return DAY.atTime(hour, 0).atZone(CityDate.ZONE).toInstant();
    }

    /** Runs as if it were this hour of the visit's day. */
    public <T> T at(int hour, Supplier<T> action) {
        return date.valueAt(DAY.atStartOfDay().plusHours(hour), action);
    }
}
