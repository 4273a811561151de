package org.luoshi.platform.visits.field;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.luoshi.platform.access.SignedIn;
import org.luoshi.platform.access.TestAccounts;
import org.luoshi.platform.bodies.TestBodies;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.visits.Participant;
import org.luoshi.platform.visits.PlanVisit;
import org.luoshi.platform.visits.StopId;
import org.luoshi.platform.visits.Visit;
import org.luoshi.platform.visits.VisitId;
import org.luoshi.platform.visits.VisitKind;
import org.springframework.stereotype.Component;

/** A visit of today with two stops, and somebody of the government office who records there. */
@Component
class TestField {
    private final PlanVisit plan;
    private final TestBodies bodies;
    private final TestAccounts people;
    private final CityDate date;

    TestField(PlanVisit plan, TestBodies bodies, TestAccounts people, CityDate date) {
        this.plan = plan;
        this.bodies = bodies;
        this.people = people;
        this.date = date;
    }

    SignedIn recorder() {
        return people.viewer("government-office");
    }

    Visit visit(SignedIn by) {
        return visit(by, 0);
    }

    /** A visit so many days from today. */
    Visit visit(SignedIn by, int days) {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        return plan.handle(
                        new PlanVisit.Command(
                                VisitId.fresh(),
                                VisitKind.GOVERNMENT_HEAD,
                                bodies.bureau("示例局" + mark),
                                "调研河源工程" + mark,
                                new Participant(null, "甲领导", "市长"),
                                date.today().plusDays(days),
                                List.of(
                                        new PlanVisit.PlannedStop(StopId.fresh(), "商场" + mark, "", null),
                                        new PlanVisit.PlannedStop(StopId.fresh(), "河源工程" + mark, "", null)),
                                List.of()),
                        by)
                .orThrow();
    }

    /** A record as the phone's script sends it. */
    static Map<String, Object> entry(String kind, Visit visit, long spokenAt, String text) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", UUID.randomUUID().toString());
        entry.put("kind", kind);
        entry.put("stop", visit.stops().getFirst().id().toString());
        entry.put("spokenAt", spokenAt);
        entry.put("text", text);
        return entry;
    }

    static Map<String, Object> with(Map<String, Object> entry, String name, Object value) {
        Map<String, Object> other = new LinkedHashMap<>(entry);
        other.put(name, value);
        return other;
    }

    static Map<String, Object> file(String name, byte[] content) {
        return Map.of("name", name, "size", content.length, "sha256", sha256(content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static byte[] sound() {
        byte[] words = "Eß£ a voice".getBytes(StandardCharsets.ISO_8859_1);
        words[0] = 0x1A;
        words[1] = 0x45;
        words[2] = (byte) 0xDF;
        words[3] = (byte) 0xA3;
        return words;
    }
}
