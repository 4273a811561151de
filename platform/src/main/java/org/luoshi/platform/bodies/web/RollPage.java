package org.luoshi.platform.bodies.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.luoshi.platform.bodies.BodiesOn;
import org.luoshi.platform.bodies.Delegation;
import org.luoshi.platform.bodies.Deputy;
import org.luoshi.platform.bodies.DeputyStatus;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.Person;
import org.luoshi.platform.bodies.Term;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Field;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Query;

/**
 * The roll on a day, by delegation.
 *
 * @param term number of the term, 0 when none runs on that day
 * @param inOffice deputies who may act on that day, over all delegations
 */
public record RollPage(
        LocalDate day,
        int term,
        int inOffice,
        List<Group> groups,
        List<Choice> delegations,
        List<Choice> statuses,
        Query query,
        boolean mayManage) {

    /** A delegation with those of its deputies that were asked for. */
    public record Group(String name, String href, String head, List<Row> deputies) {}

    /** A deputy; {@code status} is empty for one in office. */
    public record Row(String name, String href, String electedBy, String status) {}

    static RollPage of(BodiesOn bodies, Optional<Term> term, LocalDate day, Query query, String suffix, Frame frame) {
        List<Deputy> all = bodies.deputies();
        Map<OrganisationId, Delegation> delegations = new LinkedHashMap<>();
        all.forEach(d -> delegations.put(d.delegation().id(), d.delegation()));
        List<Deputy> asked = all.stream().filter(d -> asked(d, query)).toList();
        Map<OrganisationId, Person> heads = bodies.heads();
        List<Group> groups = new ArrayList<>();
        for (Delegation delegation : delegations.values()) {
            List<Row> rows = asked.stream()
                    .filter(d -> d.delegation().id().equals(delegation.id()))
                    .map(d -> row(d, suffix, frame))
                    .toList();
            if (!rows.isEmpty()) {
                Person head = heads.get(delegation.id());
                groups.add(new Group(
                        delegation.name(),
                        "/bodies/" + delegation.id() + suffix,
                        head == null ? "" : head.name(),
                        rows));
            }
        }
        return new RollPage(
                day,
                term.map(Term::number).orElse(0),
                (int) all.stream().filter(Deputy::inOffice).count(),
                groups,
                delegations.values().stream()
                        .map(d -> new Choice(d.id().toString(), d.name()))
                        .toList(),
                Arrays.stream(DeputyStatus.values())
                        .map(s -> new Choice(s.name(), frame.t(s.messageKey())))
                        .toList(),
                query,
                frame.may("bodies.manage"));
    }

    static long count(BodiesOn bodies, Query query) {
        return bodies.deputies().stream().filter(d -> asked(d, query)).count();
    }

    private static boolean asked(Deputy deputy, Query query) {
        String delegation = query.first("delegation");
        String status = query.first("status");
        String q = query.first("q").strip();
        return (delegation.isEmpty() || deputy.delegation().id().toString().equals(delegation))
                && (status.isEmpty() || deputy.status().name().equals(status))
                && (q.isEmpty()
                        || deputy.person().name().contains(q)
                        || deputy.electedBy().contains(q));
    }

    private static Row row(Deputy deputy, String suffix, Frame frame) {
        return new Row(
                deputy.person().name(),
                "/deputies/" + deputy.id() + suffix,
                deputy.electedBy(),
                deputy.inOffice() ? "" : frame.t(deputy.status().messageKey()));
    }

    public boolean filtered() {
        return !query.params().isEmpty();
    }

    public Field searchField(Frame frame) {
        return Field.of("q", frame.t("bodies.deputies.search"))
                .value(query.first("q"))
                .mandatory();
    }

    public Field delegationField(Frame frame) {
        return Field.of("delegation", frame.t("bodies.col.delegation"))
                .value(query.first("delegation"))
                .mandatory();
    }

    public Field statusField(Frame frame) {
        return Field.of("status", frame.t("bodies.col.status"))
                .value(query.first("status"))
                .mandatory();
    }

    public Field dayField(Frame frame) {
        return Field.of("on", frame.t("bodies.on")).value(day.toString()).mandatory();
    }
}
