package org.luoshi.lawtext.amend;

import java.util.List;

/** How the law and the decision write: whether certain words stand next to each other anywhere in them. */
final class Usage {
    private final String text;

    Usage(Manuscript law, List<Instruction> instructions) {
        var all = new StringBuilder();
        law.articles()
                .forEach(article ->
                        article.all().forEach(line -> all.append(line.words).append('\n')));
        for (Instruction instruction : instructions) {
            switch (instruction) {
                case Instruction.Replace it -> all.append(it.words().text()).append('\n');
                case Instruction.Insert it
                when it.words() != null -> all.append(it.words().text()).append('\n');
                default -> {}
            }
        }
        text = all.toString();
    }

    boolean contains(String words) {
        return text.contains(words);
    }
}
