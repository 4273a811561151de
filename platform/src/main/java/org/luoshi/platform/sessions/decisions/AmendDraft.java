package org.luoshi.platform.sessions.decisions;

import java.util.Optional;
import java.util.function.Function;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.sessions.ItemId;
import org.springframework.stereotype.Component;

/** Makes the next version of a draft out of the one that stands, in the transaction of what passed (按表决结果修改草案). */
@Component
public class AmendDraft {
    private final DraftTexts drafts;
    private final LayDraft lay;
    private final CityDate date;

    AmendDraft(DraftTexts drafts, LayDraft lay, CityDate date) {
        this.drafts = drafts;
        this.lay = lay;
        this.date = date;
    }

    /** Empty when there is no draft, or the change does not fit it. */
    public Optional<DraftText> change(ItemId item, Function<String, Optional<String>> change, String byName) {
        return drafts.newest(item)
                .flatMap(stands -> change.apply(stands.text())
                        .filter(text -> !text.isBlank())
                        .map(text -> {
                            DraftText next = DraftText.of(item, stands.version() + 1, text, byName, date.instant());
                            lay.keep(next, TheVote.ITSELF).ifPresent(why -> {
                                throw new IllegalStateException(
                                        "the amended draft of " + item + " is not laid: " + why);
                            });
                            return next;
                        }));
    }
}
