package org.luoshi.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.AgendaItem;
import org.luoshi.platform.sessions.Agendas;
import org.luoshi.platform.sessions.Assemblies;
import org.luoshi.platform.sessions.Meeting;
import org.luoshi.platform.sessions.Seat;
import org.luoshi.platform.sessions.SeatId;
import org.luoshi.platform.sessions.congress.BeginPreparation;
import org.luoshi.platform.sessions.congress.LinkDraft;
import org.luoshi.platform.sessions.congress.Preparation;
import org.luoshi.platform.sessions.decisions.Decisions;
import org.luoshi.platform.sessions.decisions.PutDraft;
import org.luoshi.platform.sessions.decisions.SayOpinion;
import org.luoshi.platform.sessions.groups.FormGroup;
import org.luoshi.platform.sessions.groups.Group;
import org.luoshi.platform.sessions.proposals.DecideProposal;
import org.luoshi.platform.sessions.proposals.JoinProposal;
import org.luoshi.platform.sessions.proposals.Proposal;
import org.luoshi.platform.sessions.proposals.ProposalKind;
import org.luoshi.platform.sessions.proposals.RaiseProposal;
import org.luoshi.platform.sessions.released.ReleaseDecision;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * What surrounds the votes of the two sessions of 示例市: drafts for the next congress, groups with what was said in them, an
 * amendment that waits for its vote, and the decisions made public.
 */
@Component
class DemoDeliberation {
    private static final Viewer STAFF = new DemoViewer();
    private static final int TERM = 15;
    private static final int NEXT = 6;
    private static final int SIGNATURES = 5;
    private static final Map<String, String> DRAFTS = Map.of(
            "会议议程（草案）", "agenda",
            "主席团和秘书长名单（草案）", "presidium",
            "列席人员名单（草案）", "attendees",
            "议案审查委员会名单（草案）", "motion-committee",
            "工作报告（稿）", "work-report");

    private final BeginPreparation begin;
    private final LinkDraft link;
    private final PutDraft putDraft;
    private final FormGroup form;
    private final SayOpinion say;
    private final RaiseProposal raise;
    private final JoinProposal join;
    private final DecideProposal decide;
    private final ReleaseDecision release;
    private final Decisions decisions;
    private final Agendas agendas;
    private final Assemblies assemblies;
    private final CityDate date;

    DemoDeliberation(
            BeginPreparation begin,
            LinkDraft link,
            PutDraft putDraft,
            FormGroup form,
            SayOpinion say,
            RaiseProposal raise,
            JoinProposal join,
            DecideProposal decide,
            ReleaseDecision release,
            Decisions decisions,
            Agendas agendas,
            Assemblies assemblies,
            CityDate date) {
        this.begin = begin;
        this.link = link;
        this.putDraft = putDraft;
        this.form = form;
        this.say = say;
        this.raise = raise;
        this.join = join;
        this.decide = decide;
        this.release = release;
        this.decisions = decisions;
        this.agendas = agendas;
        this.assemblies = assemblies;
        this.date = date;
    }

    /** Before the March session votes: its drafts belong to the next congress. */
    void prepare(Meeting meeting, LocalDate day) {
        date.at(day.minusDays(20).atTime(15, 0), () -> {
            Preparation preparation = begin.handle(TERM, NEXT, STAFF).orThrow();
            for (AgendaItem item : items(meeting)) {
                DRAFTS.forEach((ending, draft) -> {
                    if (item.title().endsWith(ending)) {
                        link.handle(meeting.id(), item.id(), preparation.matter(), draft, STAFF)
                                .orThrow();
                    }
                });
            }
        });
    }

    /** After it closed: of what passed, the drafts for the congress stay inside. */
    void publish(Meeting meeting, LocalDate day) {
        date.at(
                day.atTime(17, 0),
                () -> decisions.of(meeting.id()).stream()
                        .filter(decision -> !decision.forCongress())
                        .forEach(decision -> release.release(meeting.id(), decision.item(), STAFF)
                                .orThrow()));
    }

    /** In the session of today: two groups, an opinion, and an amendment signed by five. */
    void deliberate(Meeting meeting, LocalDate today) {
        date.at(today.atTime(0, 6), () -> {
            List<Seat> members = assemblies.now(meeting).members();
            int half = members.size() / 2;
            group(meeting, "第一组", members.subList(0, half));
            group(meeting, "第二组", members.subList(half, members.size()));
            AgendaItem heard = items(meeting).getFirst();
            say.handle(
                            new SayOpinion.Command(
                                    DemoIds.of("opinion", heard.title()),
                                    meeting.id(),
                                    heard.id(),
                                    null,
                                    "",
                                    "校外托管机构的备案情况应当按季度公布。"),
                            DemoMember.of(members.get(1)))
                    .orThrow();
            amend(meeting, items(meeting).getLast(), members);
        });
    }

    private void group(Meeting meeting, String name, List<Seat> members) {
        Set<SeatId> seats = members.stream().map(Seat::id).collect(Collectors.toSet());
        form.handle(
                        new FormGroup.Command(
                                DemoIds.of("group", name),
                                meeting.id(),
                                Group.Kind.GROUP,
                                name,
                                "",
                                members.get(0).id(),
                                members.get(1).id(),
                                seats),
                        STAFF)
                .orThrow();
    }

    private void amend(Meeting meeting, AgendaItem item, List<Seat> members) {
        putDraft.handle(meeting.id(), item.id(), "为保护饮用水水源地，会议决定：\n市人民政府应当每年公布水源地水质情况。\n一级保护区内的建设项目应当在两年内迁出。", STAFF)
                .orThrow();
        UUID id = DemoIds.of("proposal", item.title());
        Proposal proposal = raise.handle(
                        new RaiseProposal.Command(
                                id,
                                meeting.id(),
                                item.id(),
                                List.of(),
                                ProposalKind.AMENDMENT,
                                "每年公布",
                                "每季度公布",
                                "水质变化快，一年一次不能及时反映。"),
                        DemoMember.of(members.getFirst()))
                .orThrow();
        members.subList(1, SIGNATURES)
                .forEach(member -> join.handle(meeting.id(), proposal.id(), true, DemoMember.of(member))
                        .orThrow());
        decide.handle(meeting.id(), proposal.id(), true, "", STAFF).orThrow();
    }

    private List<AgendaItem> items(Meeting meeting) {
        return agendas.of(meeting.id()).orElseThrow().items();
    }
}
