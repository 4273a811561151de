package org.luoshi.lawtext.parse;

import java.util.List;
import org.luoshi.lawtext.provision.LegalText;
import org.luoshi.lawtext.text.SourceText;

/** What reading a text gave: the source, the tree, and the problems in the order of their places. */
public record Parsed(SourceText source, LegalText text, List<Problem> problems) {}
