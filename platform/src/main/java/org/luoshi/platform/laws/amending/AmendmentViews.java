package org.luoshi.platform.laws.amending;

import java.util.List;
import org.luoshi.platform.laws.LawLibrary;
import org.luoshi.platform.laws.LawWork;
import org.springframework.stereotype.Component;

/** What pages show of an amendment beyond what is stored (修改情况查阅). */
@Component
public class AmendmentViews {
    private final LawLibrary library;
    private final BaseTexts bases;

    AmendmentViews(LawLibrary library, BaseTexts bases) {
        this.library = library;
        this.bases = bases;
    }

    /** The base with the decision applied, counted anew. */
    public AppliedDecision applied(AttachedDecision decision, LawAmendment law) {
        return AppliedDecision.of(library.source(law.base()).orElse(""), decision.source(), law.named());
    }

    /** The laws of that title, where there are several. */
    public List<LawWork> candidates(LawAmendment law, AttachedDecision decision) {
        return bases.works(law.named(), decision.act()).stream()
                .flatMap(work -> library.work(work).stream())
                .toList();
    }
}
