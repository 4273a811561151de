package org.luoshi.lawtext.provision;

import java.util.List;

/** An annex (附件), or a further text in the same file: its heading and all that follows up to the next annex. */
public record Annex(Line line, List<Node> children) implements Node {}
