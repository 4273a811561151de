package org.luoshi.platform.bodies;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.platform.bodies.BodiesDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Puts a person into a post from a day on (任职). The first appointment under a title also sets the title up. Sent twice,
 * the second is refused: the person holds the post already.
 */
@Component
public class AppointToPost {
    private static final Set<OrganisationKind> OVERSEEN = Arrays.stream(OrganisationKind.values())
            .filter(OrganisationKind::executiveOrJudicial)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(OrganisationKind.class)));

    private final BodiesDesk desk;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final MembershipStore store;

    AppointToPost(
            BodiesDesk desk,
            Organisations organisations,
            People people,
            Memberships memberships,
            MembershipStore store) {
        this.desk = desk;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.store = store;
    }

    /**
     * Who takes which post when.
     *
     * @param basis the decision it rests on, such as 市十五届人大常委会第二十五次会议任命; may be empty
     */
    public record Command(
            MembershipId id,
            PersonId person,
            OrganisationId organisation,
            String title,
            PostRank rank,
            LocalDate from,
            String basis) {}

    public BodiesResult<MembershipId> handle(Command command, Viewer by) {
        Act act = Act.on(
                "person",
                command.person(),
                "person.appoint",
                "organisation",
                command.organisation(),
                "title",
                command.title(),
                "from",
                command.from(),
                "basis",
                command.basis());
        return desk.decide(
                by,
                act,
                () -> refusal(command)
                        .<BodiesResult<MembershipId>>map(BodiesResult::refused)
                        .orElseGet(() -> appoint(command)));
    }

    private Optional<BodiesRefusal> refusal(Command command) {
        if (command.title().isBlank()) {
            return Optional.of(new BodiesRefusal.Missing("title"));
        }
        if (people.byId(command.person()).isEmpty()) {
            return Optional.of(new BodiesRefusal.NotThere("person", command.from()));
        }
        Optional<Organisation> organisation = organisations.byId(command.organisation());
        if (organisation.isEmpty() || !organisation.get().span().covers(command.from())) {
            return Optional.of(new BodiesRefusal.NotThere("organisation", command.from()));
        }
        return taken(command).or(() -> incompatible(command, organisation.get().kind()));
    }

    private Optional<BodiesRefusal> taken(Command command) {
        Optional<Post> post = store.post(command.organisation(), command.title().strip());
        if (post.isPresent() && post.get().rank() != command.rank()) {
            return Optional.of(new BodiesRefusal.RankDiffers(post.get()));
        }
        List<Membership> others = memberships.from(command.organisation(), command.from());
        for (Membership other : others) {
            boolean sameTitle = other.post().title().equals(command.title().strip());
            if (sameTitle && other.person().id().equals(command.person())) {
                return Optional.of(new BodiesRefusal.HoldsItAlready(other));
            }
            boolean bothHead =
                    command.rank() == PostRank.PRINCIPAL_HEAD && other.post().rank() == PostRank.PRINCIPAL_HEAD;
            if (bothHead) {
                return Optional.of(new BodiesRefusal.PostTaken(other));
            }
        }
        return Optional.empty();
    }

    // law: 地方组织法 (2022) art. 47(3) — no seat in the standing committee together with office in the organs it oversees
    private Optional<BodiesRefusal> incompatible(Command command, OrganisationKind kind) {
        Set<OrganisationKind> excluded = switch (kind) {
            case STANDING_COMMITTEE -> command.rank() == PostRank.STAFF ? Set.of() : OVERSEEN;
            case GOVERNMENT, GOVERNMENT_GENERAL_OFFICE, BUREAU, COUNTY, SUPERVISORY_COMMISSION, COURT, PROCURATORATE ->
                Set.of(OrganisationKind.STANDING_COMMITTEE);
            case CONGRESS,
                    SPECIAL_COMMITTEE,
                    WORKING_BODY,
                    ADMINISTRATIVE_OFFICE,
                    DELEGATION,
                    MASS_ORGANIZATION,
                    OTHER -> Set.of();
        };
        return excluded.isEmpty()
                ? Optional.empty()
                : memberships
                        .officeIn(command.person(), excluded, command.from())
                        .map(BodiesRefusal.Incompatible::new);
    }

    private BodiesResult<MembershipId> appoint(Command command) {
        String title = command.title().strip();
        Post post = store.post(command.organisation(), title)
                .orElseGet(() -> store.addPost(PostId.random(), command.organisation(), title, command.rank()));
        store.insert(command.id(), command.person(), post.id(), command.from(), command.basis());
        return BodiesResult.done(command.id());
    }
}
