package org.luoshi.lawtext.amend;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.luoshi.lawtext.text.Span;

/**
 * One thing a decision orders (修改指令), with the stretch of the decision that orders it.
 *
 * <p>Example: 将第三条第二款中的“甲”修改为“乙” is a {@link ReplaceWords}. Targets name old numbers; {@code as} names new ones.
 */
public sealed interface Instruction {
    Span span();

    /** What it touches, by the numbers of the base text. */
    List<Target> targets();

    /** In lower case, words parted by hyphens: {@code replace-paragraph}. */
    String kind();

    /** The targets in words. */
    default String target() {
        return targets().stream().map(Target::toString).collect(Collectors.joining("、"));
    }

    /** New words for whole provisions: 将第三条修改为“……”. */
    record Replace(Span span, List<Target> targets, Quotation words) implements Instruction {
        @Override
        public String kind() {
            return "replace-" + level(targets);
        }
    }

    /** 其中的“甲”修改为“乙”; {@code occurrence} 0 means wherever the words stand in the targets. */
    record ReplaceWords(Span span, List<Target> targets, int occurrence, List<Quotation> old, List<Quotation> words)
            implements Instruction {
        @Override
        public String kind() {
            return "replace-words";
        }
    }

    /** 在“甲”后增加“乙”; without anchor at the start or end of the targets. */
    record InsertWords(
            Span span,
            List<Target> targets,
            int occurrence,
            @Nullable Quotation anchor,
            Side side,
            Quotation words) implements Instruction {
        @Override
        public String kind() {
            return "insert-words";
        }
    }

    /** 删去其中的“甲”. */
    record DeleteWords(Span span, List<Target> targets, int occurrence, List<Quotation> old) implements Instruction {
        @Override
        public String kind() {
            return "delete-words";
        }
    }

    /** 删去第三条. */
    record Delete(Span span, List<Target> targets) implements Instruction {
        @Override
        public String kind() {
            return "delete-" + level(targets);
        }
    }

    /**
     * 增加一款，作为第二款：“……”.
     *
     * @param targets where: an article for paragraphs, nothing for articles
     * @param as the new numbers, empty when none is said
     * @param name of a new chapter or section
     */
    record Insert(
            Span span,
            List<Target> targets,
            Side side,
            Unit unit,
            int count,
            List<Target> as,
            @Nullable Quotation name,
            @Nullable Quotation words)
            implements Instruction {
        @Override
        public String kind() {
            return "insert-" + level(unit);
        }

        @Override
        public String target() {
            return as.isEmpty()
                    ? Instruction.super.target()
                    : as.stream().map(Target::toString).collect(Collectors.joining("、"));
        }
    }

    /**
     * 将第三条改为第四条; also of paragraphs, items, chapters, and from one article into another.
     *
     * @param moves whether the decision says that the place changes (移至, 对调), not the number alone
     */
    record Renumber(Span span, List<Target> targets, List<Target> as, boolean moves) implements Instruction {
        @Override
        public String kind() {
            return "renumber";
        }

        @Override
        public String target() {
            return Instruction.super.target() + "→"
                    + as.stream().map(Target::toString).collect(Collectors.joining("、"));
        }
    }

    /** 将第三条改为两条，作为第三条、第四条. */
    record Split(
            Span span,
            List<Target> targets,
            int count,
            Unit unit,
            List<Target> as,
            @Nullable Quotation words) implements Instruction {
        @Override
        public String kind() {
            return "split";
        }
    }

    /** 将第三条、第四条合并，作为第三条. */
    record Merge(
            Span span,
            List<Target> targets,
            List<Target> as,
            @Nullable Quotation words) implements Instruction {
        @Override
        public String kind() {
            return "merge";
        }
    }

    /** 将第五章章名修改为“……”; {@code old} when the decision quotes the old name too. */
    record RenameHeading(
            Span span, List<Target> targets, @Nullable Quotation old, Quotation words) implements Instruction {
        @Override
        public String kind() {
            return "rename-heading";
        }
    }

    /** 将第二章分为两章，作为第二章“甲”、第三章“乙”; also a chapter into sections. */
    record Divide(Span span, Headed heading, Unit unit, int count, List<Headed> parts) implements Instruction {
        @Override
        public List<Target> targets() {
            return List.of(heading.place());
        }

        @Override
        public String kind() {
            return "split";
        }
    }

    /**
     * 将第三章并入第二章; 将第二章、第三章合并，作为第二章“甲”.
     *
     * @param anew whether {@code into} is what comes of all, by its new number; else it stands already and stays
     */
    record Fold(Span span, List<Headed> headings, Headed into, boolean anew) implements Instruction {
        @Override
        public List<Target> targets() {
            return headings.stream().map(Headed::place).toList();
        }

        @Override
        public String kind() {
            return "merge";
        }
    }

    /**
     * 这一自然段相应修改为“……”, or words quoted to show the place: a check, not a change.
     *
     * @param whole whether the words are all of the place after the changes said before, or only stand in it
     */
    record Confirm(Span span, List<Target> targets, Quotation words, boolean whole) implements Instruction {
        @Override
        public String kind() {
            return "confirm";
        }
    }

    /** Says something and changes no words: date, publication, order of the articles. */
    record Rider(Span span, Topic topic) implements Instruction {
        /** What a rider is about. */
        public enum Topic {
            IN_FORCE,
            REPUBLISH,
            ADJUST_ORDER,
            /** 个别文字作了修改: changes which the decision does not state. */
            UNSTATED_CHANGES,
            /** A rule beside the amended law. */
            APART
        }

        @Override
        public List<Target> targets() {
            return List.of();
        }

        @Override
        public String kind() {
            return switch (topic) {
                case IN_FORCE -> "effective-date";
                case REPUBLISH -> "republish";
                case ADJUST_ORDER -> "adjust-order";
                case UNSTATED_CHANGES -> "unstated-changes";
                case APART -> "rider";
            };
        }
    }

    /** Words which order something that is not understood. */
    record NotUnderstood(Span span, String reason) implements Instruction {
        @Override
        public List<Target> targets() {
            return List.of();
        }

        @Override
        public String kind() {
            return "unknown";
        }
    }

    private static String level(List<Target> targets) {
        if (targets.isEmpty()) {
            return "provision";
        }
        Target first = targets.getFirst();
        return switch (first.place()) {
            case LAW, TITLE -> "title";
            case PREAMBLE -> "preamble";
            case PART -> "part";
            case CHAPTER -> "chapter";
            case SECTION -> "section";
            case ARTICLE ->
                first.subitem() > 0
                        ? "subitem"
                        : first.item() > 0 ? "item" : first.paragraph() > 0 ? "paragraph" : "article";
        };
    }

    private static String level(Unit unit) {
        return switch (unit) {
            case PART -> "part";
            case CHAPTER -> "chapter";
            case SECTION -> "section";
            case ARTICLE -> "article";
            case PARAGRAPH -> "paragraph";
            case ITEM -> "item";
            case SUBITEM -> "subitem";
        };
    }
}
