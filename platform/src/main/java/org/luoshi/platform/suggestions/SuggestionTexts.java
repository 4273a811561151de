package org.luoshi.platform.suggestions;

import org.luoshi.platform.matters.MatterId;
import org.springframework.stereotype.Component;

/** The text of a suggestion alone (建议正文), for pages that show it beside something else. */
@Component
public class SuggestionTexts {
    private final Suggestions suggestions;

    SuggestionTexts(Suggestions suggestions) {
        this.suggestions = suggestions;
    }

    /** Empty parts where there is none. */
    public Suggestion.Text of(MatterId id) {
        return suggestions.find(id).map(Suggestion::text).orElse(new Suggestion.Text("", "", ""));
    }
}
