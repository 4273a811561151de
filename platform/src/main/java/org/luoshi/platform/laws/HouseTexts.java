package org.luoshi.platform.laws;

import java.util.List;
import java.util.UUID;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.parse.Parsed;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.intake.IncomingName;
import org.luoshi.platform.laws.intake.LawChange;
import org.luoshi.platform.laws.intake.LawDays;
import org.luoshi.platform.laws.intake.LawFacts;
import org.luoshi.platform.laws.intake.TitleKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Texts the house makes itself, out of a text it holds and a decision (库内生成文本): each a batch of one, put on the shelf of
 * its work and taken back like any other; always within the caller's transaction.
 */
@Component
public class HouseTexts {
    private final LawStore store;
    private final DeriveLaws derive;
    private final CityDate date;
    private final ApplicationEventPublisher events;

    HouseTexts(LawStore store, DeriveLaws derive, CityDate date, ApplicationEventPublisher events) {
        this.store = store;
        this.derive = derive;
        this.date = date;
        this.events = events;
    }

    /**
     * A text with its facts.
     *
     * @param origin where it comes from, in words; stands where others have the name of their file
     */
    public record Text(LawWork work, String title, String characters, LawDays days, String origin) {}

    /** Waits for whoever is writing: what may be put in depends on what is there. */
    public void lock() {
        store.lock();
    }

    /** Puts the text on the shelf of its work; its id there. */
    public String add(UUID batch, Text text) {
        Parsed parsed = LawParser.parse(text.characters());
        String key = ReadLaw.key(parsed.text());
        // an amended text may read as an earlier one did; the batch tells the two apart
        String version = "v" + Sha256.of(key + batch).substring(0, 12);
        var law = new ReadLaw(parsed, facts(text, parsed), key, List.of());
        var place = new Shelf.Place(Verdict.VERSION, text.work().id(), version, "", List.of());
        long size = text.characters().length();
        var staged = new StagedLaw(
                1, text.origin(), size, key, "text", text.characters(), law, Verdict.VERSION, List.of(), place);
        store.add(batch, List.of(staged), PreviewLaws.now(date));
        derived();
        return version;
    }

    /** Takes it off again. */
    public void withdraw(UUID batch) {
        store.withdraw(batch, PreviewLaws.now(date));
        derived();
    }

    /** What two printings of one text have in common. */
    public static String key(String characters) {
        return ReadLaw.key(LawParser.parse(characters).text());
    }

    private void derived() {
        derive.all();
        events.publishEvent(new LawsChanged());
    }

    private static LawFacts facts(Text text, Parsed parsed) {
        LawDays own = LawFacts.of(parsed, IncomingName.of(text.origin())).days();
        LawWork work = text.work();
        return new LawFacts(
                text.title(),
                TitleKey.of(text.title()),
                work.kind(),
                work.level(),
                work.maker(),
                work.area(),
                work.province(),
                "",
                LawChange.AMENDED,
                text.days().ending(own.expires()));
    }
}
