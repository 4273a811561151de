package org.luoshi.platform.matters;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.platform.notices.BothLanguages;
import org.luoshi.platform.notices.Notice;
import org.luoshi.platform.notices.Notices;
import org.luoshi.procedure.definition.Permit;
import org.luoshi.procedure.definition.Words;
import org.luoshi.procedure.run.Happening;
import org.luoshi.procedure.run.Outcome;
import org.luoshi.procedure.run.Told;
import org.springframework.stereotype.Component;

/** Tells people of what happened in a matter: roles, the owner, units, as the procedure says; never twice. */
@Component
class TellPeople {
    private final Addressees accounts;
    private final Notices notices;
    private final MatterLinks links;

    TellPeople(Addressees accounts, Notices notices, MatterLinks links) {
        this.accounts = accounts;
        this.notices = notices;
        this.links = links;
    }

    void about(Matter matter, boolean confidential, Happening happening, Outcome.Moved moved) {
        Set<String> addressees = new LinkedHashSet<>();
        moved.told().forEach(told -> addressees.addAll(addressees(matter, told)));
        Words event =
                matter.run().procedure().event(happening.event()).orElseThrow().title();
        String title = BothLanguages.of(event.zh(), event.en());
        List<Notice> told = addressees.stream()
                .map(account -> new Notice(
                                "matter:" + matter.id() + ":" + matter.version(),
                                account,
                                "matters.notice.happened",
                                List.of(matter.number(), title, matter.title()),
                                links.to(matter.run().procedure().id(), matter.number()),
                                happening.day())
                        .about(matter.number()))
                .map(notice -> confidential ? notice.keptInside() : notice)
                .toList();
        if (!told.isEmpty()) {
            notices.sendAll(told);
        }
    }

    /** Accounts meant by a role and a relation to this matter. */
    Set<String> addressees(Matter matter, Told told) {
        Permit to = told.to();
        Set<String> found = new LinkedHashSet<>();
        switch (to.relation()) {
            case Permit.ANY -> {
                found.addAll(accounts.inRole(to.role(), null));
                matter.tied(to.role()).forEach(person -> found.addAll(accounts.ofPerson(person)));
            }
            case Permit.OWNER -> {
                String owner = matter.owner();
                if (owner != null) {
                    found.addAll(accounts.ofPerson(owner));
                }
            }
            default -> told.units().forEach(unit -> found.addAll(accounts.inRole(to.role(), unit)));
        }
        return found;
    }
}
