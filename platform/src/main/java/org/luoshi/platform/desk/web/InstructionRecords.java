package org.luoshi.platform.desk.web;

import java.util.List;
import org.luoshi.platform.desk.IncomingDocument;
import org.luoshi.platform.desk.IncomingDocuments;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.OutgoingDocument;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.WrittenInstructions;
import org.luoshi.platform.matters.Matter;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.Matters;
import org.springframework.stereotype.Component;

/** Instructions with the numbers of their documents and of what they became, for programs. */
@Component
class InstructionRecords {
    private final WrittenInstructions instructions;
    private final IncomingDocuments incoming;
    private final OutgoingDocuments outgoing;
    private final Matters matters;

    InstructionRecords(
            WrittenInstructions instructions, IncomingDocuments incoming, OutgoingDocuments outgoing, Matters matters) {
        this.instructions = instructions;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.matters = matters;
    }

    List<DocumentJson.Written> on(Instruction.On document) {
        return instructions.of(document).stream().map(this::json).toList();
    }

    DocumentJson.Written json(Instruction instruction) {
        MatterId became = instruction.matter();
        String number =
                became == null ? null : matters.find(became).map(Matter::number).orElse(null);
        return DocumentJson.Written.of(instruction, document(instruction.on()), number);
    }

    private String document(Instruction.On on) {
        return switch (on) {
            case Instruction.On.Incoming(var id) ->
                incoming.find(id).map(IncomingDocument::number).orElseThrow();
            case Instruction.On.Outgoing(var id) ->
                outgoing.find(id).map(OutgoingDocument::draft).orElseThrow();
        };
    }
}
