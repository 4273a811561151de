package org.luoshi.platform.visits;

import org.luoshi.platform.matters.MatterMoved;
import org.luoshi.procedure.run.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the owner department answers stands behind the firm's link, in the transaction of the answer. */
@Component
class AnswersToFirms {
    private final FirmTickets tickets;

    AnswersToFirms(FirmTickets tickets) {
        this.tickets = tickets;
    }

    @EventListener
    void on(MatterMoved moved) {
        if (moved.matter().run().procedure().id().equals(SendFirmRequest.PROCEDURE)
                && moved.happening().event().equals("answer")
                && moved.happening().carried().get("text") instanceof Value.Text(String answer)) {
            tickets.answered(
                    moved.matter().id().value(), answer, moved.happening().at().toLocalDate());
        }
    }
}
