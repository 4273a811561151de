package org.luoshi.platform.laws.amending;

import java.util.List;
import org.luoshi.lawtext.amend.Amended;
import org.luoshi.lawtext.amend.Amendment;
import org.luoshi.lawtext.amend.Decision;
import org.luoshi.lawtext.amend.Finding;
import org.luoshi.lawtext.amend.Outcome;
import org.luoshi.lawtext.parse.LawParser;
import org.luoshi.lawtext.provision.LegalText;

/** A base text with a decision applied (修改结果): counted anew whenever it is looked at. */
public record AppliedDecision(LegalText base, Amended amended) {
    /** Applies what the decision says about the law of that name. */
    static AppliedDecision of(String base, String decision, String named) {
        LegalText text = LawParser.parse(base).text();
        return new AppliedDecision(text, Amendment.apply(text, Decision.read(decision), named));
    }

    public int instructions() {
        return amended.outcomes().size();
    }

    /** How much a person must look at. */
    public int open() {
        return (int) amended.outcomes().stream().filter(Outcome::isOpen).count()
                + amended.findings().size();
    }

    public List<Finding> findings() {
        return amended.findings();
    }

    /** The text with the base's number of blanks and marks; parsed again, for it is a text of its own. */
    public LegalText result() {
        return LawParser.parse(amended.text()).text();
    }
}
