package org.luoshi.platform.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.luoshi.platform.desk.DeskRights;
import org.luoshi.platform.desk.IncomingDocuments;
import org.luoshi.platform.desk.Instruction;
import org.luoshi.platform.desk.Numbers;
import org.luoshi.platform.desk.OutgoingDocuments;
import org.luoshi.platform.desk.Scans;
import org.luoshi.platform.desk.WrittenInstructions;
import org.luoshi.platform.documents.DocumentNumber;
import org.luoshi.platform.files.FileId;
import org.luoshi.platform.matters.MatterId;
import org.luoshi.platform.matters.MatterLinks;
import org.luoshi.platform.matters.Matters;
import org.luoshi.platform.matters.Names;
import org.luoshi.platform.matters.web.MatterPages;
import org.luoshi.platform.site.Choice;
import org.luoshi.platform.site.Frame;
import org.springframework.stereotype.Component;

/** WrittenInstructions as pages show them, with the document they stand on and the matter they became. */
@Component
public class WrittenInstructionLines {
    /** The form that adds one, as {@link Again} knows it. */
    static final String FORM = "instruction";

    private final WrittenInstructions instructions;
    private final IncomingDocuments incoming;
    private final OutgoingDocuments outgoing;
    private final Numbers numbers;
    private final Matters matters;
    private final MatterLinks links;
    private final Scans scans;
    private final Names names;

    WrittenInstructionLines(
            WrittenInstructions instructions,
            IncomingDocuments incoming,
            OutgoingDocuments outgoing,
            Numbers numbers,
            Matters matters,
            MatterLinks links,
            Scans scans,
            Names names) {
        this.instructions = instructions;
        this.incoming = incoming;
        this.outgoing = outgoing;
        this.numbers = numbers;
        this.matters = matters;
        this.links = links;
        this.scans = scans;
        this.names = names;
    }

    /** A document or matter: what it is called and where it is. */
    public record Link(String label, String title, String href) {
        static final Link NONE = new Link("", "", "");
    }

    /** One instruction; {@code matter} without an address where none came of it yet. */
    public record Line(Instruction instruction, Link document, Link matter, String step, Scans.Fit fit) {}

    /** The instructions on one document, and what a clerk may add. */
    public record Part(List<Line> lines, boolean mayKeep, String fresh, Again again) {}

    Part on(Instruction.On document, Frame frame, HttpServletRequest request) {
        boolean keeps = frame.may(DeskRights.KEEP);
        return new Part(
                instructions.of(document).stream().map(one -> line(one, frame)).toList(),
                keeps,
                UUID.randomUUID().toString(),
                Again.of(request, FORM));
    }

    List<Line> all(Frame frame) {
        return instructions.all().stream().map(one -> line(one, frame)).toList();
    }

    List<Choice> units() {
        return names.units().stream()
                .map(unit -> new Choice(unit.id(), unit.name()))
                .toList();
    }

    Line line(Instruction instruction, Frame frame) {
        FileId scan = instruction.scan();
        String sha256 = instruction.sha256();
        MatterId became = instruction.matter();
        Link matter = became == null ? Link.NONE : matter(became);
        String step = became == null
                ? ""
                : matters.find(became)
                        .map(m -> MatterPages.in(frame, m.run().currentStep().title()))
                        .orElse("");
        return new Line(
                instruction,
                document(instruction.on()),
                matter,
                step,
                scan == null || sha256 == null ? Scans.Fit.NONE : scans.fit(scan, sha256));
    }

    private Link document(Instruction.On on) {
        return switch (on) {
            case Instruction.On.Incoming(var id) ->
                incoming.find(id)
                        .map(d -> new Link(d.number(), d.title(), MatterLinks.under("/documents/incoming", d.number())))
                        .orElse(Link.NONE);
            case Instruction.On.Outgoing(var id) ->
                outgoing.find(id)
                        .map(d -> new Link(
                                numbers.of("outgoing", id.value())
                                        .map(DocumentNumber::text)
                                        .orElse(d.draft()),
                                d.text().title(),
                                MatterLinks.under("/documents/outgoing", d.draft())))
                        .orElse(Link.NONE);
        };
    }

    private Link matter(MatterId id) {
        return matters.find(id)
                .map(m -> new Link(
                        m.number(), m.title(), links.to(m.run().procedure().id(), m.number())))
                .orElse(Link.NONE);
    }
}
