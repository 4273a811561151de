package org.luoshi.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.luoshi.platform.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
@Transactional
class OrganisationsTest {
    private static final LocalDate FOUNDED = LocalDate.of(2021, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2024, 3, 1);

    @Autowired
    AddOrganisation add;

    @Autowired
    RenameOrganisation rename;

    @Autowired
    MergeOrganisation merge;

    @Autowired
    Organisations organisations;

    @Test
    void findsAnOrganisationByEveryNameItBears() {
        Organisation education = added("古泉市教育局", "市教育局", "教委");
        check("古泉市教育局", education);
        check(" 市教育局 ", education);
        check("教委", education);
        check("教育局", education);
        check("古泉 市教育局", education);
    }

    @Test
    void asksWhenANameIsBorneByTwo() {
        Organisation one = added("东岭县水务局", "", "水务局");
        Organisation other = added("西河县水务局", "", "水务局");
        assertThat(organisations.find("水务局", REFORM))
                .isInstanceOfSatisfying(
                        Lookup.Ambiguous.class,
                        found -> assertThat(found.organisations()).containsExactlyInAnyOrder(one, other));
    }

    @Test
    void offersTheNearestWhenANameIsUnknown() {
        Organisation education = added("古泉市教育局", "市教育局");
        assertThat(organisations.find("古泉市教玉局", REFORM))
                .isInstanceOfSatisfying(
                        Lookup.None.class,
                        found -> assertThat(found.nearest().getFirst()).isEqualTo(education));
        assertThat(organisations.find("qwx", REFORM)).isEqualTo(new Lookup.None(List.of()));
    }

    @Test
    void keepsTheFormerNameForTheFormerDays() {
        Organisation broadcasting = added("古泉市文化广电局", "市文广局");
        rename.handle(new RenameOrganisation.Command(broadcasting.id(), "古泉市文化和旅游局", "市文旅局", REFORM), Clerk.OFFICE)
                .orThrow();
        assertThat(nameOn(broadcasting, REFORM.minusDays(1))).isEqualTo("古泉市文化广电局 市文广局");
        assertThat(nameOn(broadcasting, REFORM)).isEqualTo("古泉市文化和旅游局 市文旅局");
        assertThat(organisations.require(broadcasting.id()).name()).isEqualTo("古泉市文化和旅游局");
        check("市文广局", organisations.require(broadcasting.id()));
    }

    @Test
    void leadsFromAMergedOrganisationToItsSuccessor() {
        Organisation grain = added("古泉市粮食局", "市粮食局");
        Organisation reform = added("古泉市发展和改革委员会", "市发改委");
        merge.handle(new MergeOrganisation.Command(grain.id(), reform.id(), REFORM, "机构改革"), Clerk.OFFICE)
                .orThrow();
        check("市粮食局", reform);
        assertThat(organisations.presentFor(grain.id(), REFORM)).isEqualTo(reform);
        assertThat(organisations.on(REFORM)).doesNotContain(grain).contains(reform);
        assertThat(organisations.on(REFORM.minusDays(1)).stream().map(Organisation::name))
                .contains("古泉市粮食局");
    }

    @Test
    void refusesWhatContradictsTheRecord() {
        Organisation education = added("古泉市教育局", "市教育局");
        Organisation school = organisations.require(
                add.handle(command("古泉市第一中学", "", education.id()), Clerk.OFFICE).orThrow());
        refused(add.handle(command("古泉市 教育局", "", null), Clerk.OFFICE), "NameTaken");
        refused(add.handle(command(" ", "", null), Clerk.OFFICE), "Missing");
        refused(add.handle(command("古泉市卫生局", "", OrganisationId.random()), Clerk.OFFICE), "NotThere");
        refused(add.handle(command("古泉市卫生局", "", null), Clerk.IDLE), "NotPermitted");
        refused(
                rename.handle(new RenameOrganisation.Command(education.id(), "古泉市教育委员会", "", FOUNDED), Clerk.OFFICE),
                "EndsBeforeItBegins");
        refused(ended(education, education), "NotThere");
        refused(ended(education, null), "StillAbove");
        ended(school, null).orThrow();
        ended(education, null).orThrow();
        refused(ended(education, null), "EndedAlready");
    }

    private BodiesResult<OrganisationId> ended(
            Organisation from, @org.jspecify.annotations.Nullable Organisation into) {
        return merge.handle(
                new MergeOrganisation.Command(from.id(), into == null ? null : into.id(), REFORM, ""), Clerk.OFFICE);
    }

    private void check(String written, Organisation expected) {
        assertThat(organisations.find(written, REFORM)).isEqualTo(new Lookup.Unique(expected));
    }

    private static void refused(BodiesResult<?> result, String refusal) {
        String found = result.fold(_ -> "done", r -> r.getClass().getSimpleName());
        assertThat(found).isEqualTo(refusal);
    }

    private String nameOn(Organisation organisation, LocalDate day) {
        return organisations.on(day).stream()
                .filter(o -> o.id().equals(organisation.id()))
                .map(o -> o.name() + " " + o.shortName())
                .findFirst()
                .orElse("");
    }

    private Organisation added(String name, String shortName, String... aliases) {
        AddOrganisation.Command command = new AddOrganisation.Command(
                OrganisationId.random(), OrganisationKind.BUREAU, name, shortName, List.of(aliases), null, FOUNDED, 1);
        return organisations.require(add.handle(command, Clerk.OFFICE).orThrow());
    }

    private static AddOrganisation.Command command(
            String name, String shortName, @org.jspecify.annotations.Nullable OrganisationId parent) {
        return new AddOrganisation.Command(
                OrganisationId.random(), OrganisationKind.OTHER, name, shortName, List.of(), parent, FOUNDED, 1);
    }
}
