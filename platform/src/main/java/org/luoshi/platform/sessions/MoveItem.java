package org.luoshi.platform.sessions;

import java.util.Optional;
import org.luoshi.platform.sessions.SessionDesk.Act;
import org.luoshi.platform.site.Viewer;
import org.springframework.stereotype.Component;

/**
 * Takes an item through the meeting: opened, deliberated, concluded, withdrawn. Whether it was voted is never said here:
 * a closed poll says it; holding it back has a reason and an act of its own.
 */
@Component
public class MoveItem {
    private final SessionDesk desk;
    private final Agendas agendas;

    MoveItem(SessionDesk desk, Agendas agendas) {
        this.desk = desk;
        this.agendas = agendas;
    }

    /** What is done with an item. */
    public enum Step {
        OPEN(ItemState.OPEN),
        FINISH(ItemState.DELIBERATED),
        /** 撤回 before the vote, with the chairpersons' consent. */
        WITHDRAW(ItemState.WITHDRAWN);

        private final ItemState to;

        Step(ItemState to) {
            this.to = to;
        }

        public boolean isPossible(ItemState state) {
            return switch (this) {
                case OPEN -> state == ItemState.WAITING;
                case FINISH -> state == ItemState.OPEN;
                case WITHDRAW -> !state.isOver();
            };
        }

        public String messageKey() {
            return "sessions.item.step." + name();
        }
    }

    public SessionResult<AgendaItem> handle(MeetingId meeting, ItemId item, Step step, Viewer by) {
        return desk.manage(by, Act.in(meeting, "session.item", "item", item, "step", step), m -> {
            Optional<Agenda> adopted = agendas.adopted(m.id());
            Optional<AgendaItem> found = agendas.of(m.id()).flatMap(agenda -> agenda.item(item));
            if (found.isEmpty()) {
                return SessionResult.refused(new SessionRefusal.NotThere("item"));
            }
            AgendaItem there = found.get();
            return refusal(adopted, there, step)
                    .<SessionResult<AgendaItem>>map(SessionResult::refused)
                    .orElseGet(() -> move(m.id(), there, step));
        });
    }

    /** The vote on an item is over. Called by what follows the vote, in its transaction. */
    public void voted(MeetingId meeting, ItemId item) {
        agendas.move(item, ItemState.VOTED);
        desk.publish(new SessionEvent.ItemMoved(meeting, item, ItemState.VOTED));
    }

    /** The vote on an item is held back. Called by what decided it, in its transaction. */
    public void held(MeetingId meeting, ItemId item) {
        agendas.move(item, ItemState.HELD);
        desk.publish(new SessionEvent.ItemMoved(meeting, item, ItemState.HELD));
    }

    private static Optional<SessionRefusal> refusal(Optional<Agenda> adopted, AgendaItem item, Step step) {
        if (!step.isPossible(item.state())) {
            return Optional.of(new SessionRefusal.WrongState(item.title(), item.state()));
        }
        if (step != Step.OPEN) {
            return Optional.empty();
        }
        if (adopted.flatMap(agenda -> agenda.item(item.id())).isEmpty()) {
            return Optional.of(new SessionRefusal.NotOnAdoptedAgenda(item.title()));
        }
        return adopted.get().items().stream()
                .filter(other -> other.state() == ItemState.OPEN)
                .findFirst()
                .map(other -> new SessionRefusal.OtherItemOpen(other.title()));
    }

    private SessionResult<AgendaItem> move(MeetingId meeting, AgendaItem item, Step step) {
        ItemState to = step == Step.FINISH && !item.votes() ? ItemState.CONCLUDED : step.to;
        agendas.move(item.id(), to);
        desk.publish(new SessionEvent.ItemMoved(meeting, item.id(), to));
        return SessionResult.done(item);
    }
}
