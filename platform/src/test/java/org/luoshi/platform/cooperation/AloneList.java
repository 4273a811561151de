package org.luoshi.platform.cooperation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.luoshi.platform.bodies.AddOrganisation;
import org.luoshi.platform.bodies.OrganisationId;
import org.luoshi.platform.bodies.OrganisationKind;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.cooperation.joint.Act;
import org.luoshi.platform.cooperation.joint.Content;
import org.luoshi.platform.cooperation.joint.Item;
import org.luoshi.platform.cooperation.joint.JointList;
import org.luoshi.platform.cooperation.joint.Motion;
import org.luoshi.platform.cooperation.joint.Owner;
import org.luoshi.platform.cooperation.joint.Stamp;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/** Lists of their own for tests, kept alone: what the other city says is recorded from its documents. */
@Component
public class AloneList {
    public static final LocalDate DAY = LocalDate.of(2026, 1, 12);
    static final String DOCUMENT = "邻协函〔2026〕3号";

    private final BeginList begin;
    private final WriteEntry write;
    private final Lists lists;
    private final CarriedItems carried;
    private final Matters matters;
    private final AddOrganisation organisations;
    private final CityDate date;

    AloneList(
            BeginList begin,
            WriteEntry write,
            Lists lists,
            CarriedItems carried,
            Matters matters,
            AddOrganisation organisations,
            CityDate date) {
        this.begin = begin;
        this.write = write;
        this.lists = lists;
        this.carried = carried;
        this.matters = matters;
        this.organisations = organisations;
        this.date = date;
    }

    public CooperationList with(String city) {
        return begin.alone(city, Clerk.OFFICE).orElseThrow();
    }

    public OrganisationId bureau(String name) {
        return organisations
                .handle(
                        new AddOrganisation.Command(
                                OrganisationId.random(),
                                OrganisationKind.BUREAU,
                                name,
                                name,
                                java.util.List.of(),
                                null,
                                LocalDate.of(2022, 3, 1),
                                1),
                        Clerk.OFFICE)
                .orThrow();
    }

    WriteEntry.Result say(CooperationList list, Act act, String document, Viewer by, LocalDate day) {
        return date.valueAt(day.atTime(9, 0), () -> write.handle(new WriteEntry.Command(list.id(), act, document), by));
    }

    Stamp ours(CooperationList list, Act act, LocalDate day) {
        return written(say(list, act, "", Clerk.OFFICE, day));
    }

    Stamp theirs(CooperationList list, Act act, LocalDate day) {
        return written(say(list, act, DOCUMENT, Clerk.OFFICE, day));
    }

    private static Stamp written(WriteEntry.Result result) {
        assertThat(result).isInstanceOf(WriteEntry.Result.Written.class);
        return ((WriteEntry.Result.Written) result).stamp();
    }

    /** One of the two proposes, the other agrees. */
    void both(CooperationList list, Motion motion, LocalDate day) {
        theirs(list, new Act.Answer(ours(list, new Act.Propose(motion), day), true, ""), day);
    }

    String proposed(CooperationList list, String title, String unit, LocalDate deadline) {
        String item = UUID.randomUUID().toString();
        Content content = new Content(title, "两市一起办", "traffic", Content.Kind.PROJECT, 2026);
        ours(list, new Act.ProposeItem(item, content, new Owner("市交通局", unit), deadline), DAY);
        return item;
    }

    /** Proposed by us, confirmed by them, put on the list by both. */
    public String listed(CooperationList list, String title, String unit, LocalDate deadline) {
        String item = proposed(list, title, unit, deadline);
        theirs(list, new Act.ConfirmItem(item, new Owner("邻城市交通局", "")), DAY);
        both(list, new Motion.AdoptVersion("清单", Set.of(item), Set.of()), DAY);
        return item;
    }

    JointList joint(CooperationList list) {
        return lists.joint(list);
    }

    Item item(CooperationList list, String id) {
        return joint(list).item(id).orElseThrow();
    }

    public Matter matter(CooperationList list, String item) {
        return matters.find(carried.find(list.id(), item).orElseThrow().matter())
                .orElseThrow();
    }
}
