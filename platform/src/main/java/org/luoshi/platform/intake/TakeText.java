package org.luoshi.platform.intake;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.files.AddFile;
import org.luoshi.platform.files.FileResult;
import org.luoshi.platform.intake.IntakeDesk.Act;
import org.luoshi.platform.intake.drafts.Drafting;
import org.luoshi.platform.journal.Subject;
import org.luoshi.platform.laws.intake.FileText;
import org.luoshi.platform.site.Viewer;
import org.luoshi.procedure.definition.Words;
import org.luoshi.reading.PageReader;
import org.luoshi.reading.draft.Day;
import org.luoshi.reading.draft.Flag;
import org.luoshi.reading.draft.Page;
import org.springframework.stereotype.Component;

/**
 * Takes a text in (收文): its words are read, kept for ever with what was sent, and drafts are found in them. The same words
 * sent again, in whatever file, lead to the source that is there; of two who send them, one as restricted, the stricter wins.
 */
@Component
public class TakeText {
    private final IntakeDesk desk;
    private final Sources sources;
    private final Drafts drafts;
    private final Regulations regulations;
    private final AddFile files;
    private final CityDate date;

    TakeText(IntakeDesk desk, Sources sources, Drafts drafts, Regulations regulations, AddFile files, CityDate date) {
        this.desk = desk;
        this.sources = sources;
        this.drafts = drafts;
        this.regulations = regulations;
        this.files = files;
        this.date = date;
    }

    /**
     * What is sent.
     *
     * @param name the file's, or what a pasted text is called
     * @param pasted whether it was typed or pasted into the page
     * @param restricted kept to those who take it in, and from every assistant
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Command(SourceId id, String name, byte[] bytes, boolean pasted, boolean restricted) {}

    /**
     * What became of it.
     *
     * @param known whether the source was there before
     * @param stricter whether it was open until now, and is restricted by this
     */
    public record Taken(Source source, boolean known, boolean stricter) {}

    public IntakeResult<Taken> handle(Command command, Viewer by) {
        return desk.run(by, Act.on(command.id(), "intake.take", "name", command.name()), () -> {
            String name = command.name().isBlank() ? "材料" : command.name().strip();
            return switch (IncomingText.read(command.pasted() ? name + ".txt" : name, command.bytes())) {
                case FileText.Refused(var reason, var detail) ->
                    IntakeResult.refused(new IntakeRefusal.Unfit(reason, detail));
                case FileText.Words(var words, var _)
                when words.length() > IncomingText.MOST ->
                    IntakeResult.refused(new IntakeRefusal.TooLong(words.length(), IncomingText.MOST));
                case FileText.Words(var words, var format) ->
                    take(command, name, words, command.pasted() ? "typed" : format, by);
            };
        });
    }

    private IntakeResult<Taken> take(Command command, String name, String words, String format, Viewer by) {
        String textSha256 = sha256(words.getBytes(StandardCharsets.UTF_8));
        sources.lockWords(textSha256);
        Optional<Source> known = sources.sameWords(textSha256);
        if (known.isPresent()) {
            return known.get().openTo(by)
                    ? IntakeResult.done(again(known.get(), command, by))
                    : IntakeResult.refused(
                            new IntakeRefusal.KeptByOthers(known.get().byName()));
        }
        FileResult kept = files.handle(
                new AddFile.Command(
                        new Subject(IntakeDesk.SUBJECT, command.id().toString()),
                        command.pasted() ? name + ".txt" : name,
                        true),
                new ByteArrayInputStream(command.bytes()),
                by);
        return switch (kept) {
            case FileResult.Refused(var refusal) -> IntakeResult.refused(new IntakeRefusal.BadFile(refusal));
            case FileResult.Added(var file) ->
                IntakeResult.done(
                        new Taken(keep(command, name, words, format, file.sha256(), textSha256, by), false, false));
        };
    }

    private Taken again(Source known, Command command, Viewer by) {
        if (!command.restricted() || known.restricted()) {
            return new Taken(known, true, false);
        }
        sources.restrict(known.id(), by);
        desk.line(by, Act.on(known.id(), "intake.restrict"));
        return new Taken(sources.find(known.id()).orElseThrow(), true, true);
    }

    private Source keep(
            Command command, String name, String words, String format, String sha256, String textSha256, Viewer by) {
        Page page = PageReader.read(words);
        Source source = new Source(
                command.id(),
                sources.nextNumber(date.today().getYear()),
                name,
                format,
                sha256,
                words,
                command.restricted(),
                day(page),
                page.noNews() == null ? "" : page.noNews().name(),
                by.name(),
                by.accountId(),
                Objects.requireNonNullElse(by.unitId(), ""),
                "",
                "",
                date.instant());
        sources.insert(
                source, textSha256, page.flags().stream().map(TakeText::line).toList());
        List<Draft> found = new Drafting(source.id(), page, date.today()).with(regulations.named());
        found.forEach(drafts::insert);
        return source;
    }

    private static @org.jspecify.annotations.Nullable LocalDate day(Page page) {
        Day day = page.date();
        return day == null ? null : day.date();
    }

    private static FlagLine line(Flag flag) {
        return new FlagLine(
                flag.span().start(),
                flag.span().end(),
                new Words(flag.chinese(), flag.english()),
                new Words(flag.kind().remedyChinese(), flag.kind().remedyEnglish()));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
