package org.luoshi.platform.laws.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.LawImport;
import org.luoshi.platform.laws.Progress;
import org.luoshi.platform.laws.Verdict;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Tab;

/** The pages of an import of texts (法规导入页面), as records. */
public final class LawImportPage {
    private LawImportPage() {}

    /** {@code folder}: what the server's own folder is called, empty when none is named. */
    public record Form(
            List<LawImport> latest,
            boolean folder,
            @Nullable Panel refused) {}

    /** A reason and what helps. */
    public record Why(String text, String remedy) {}

    /** One file. */
    public record FileLine(
            String name,
            Verdict verdict,
            List<Why> reasons,
            String title,
            @Nullable LocalDate day,
            String href,
            boolean taken) {}

    /**
     * What the files are, all of them (合计): the parts add up to {@code files}.
     *
     * @param out refused; once confirmed also what was left out
     * @param suspicious of the new works and versions, those a person should look at
     */
    public record Sum(int files, int works, int versions, int same, int out, int suspicious) {
        /** Files that come in without further ado. */
        public int good() {
            return works + versions - suspicious;
        }
    }

    /**
     * One batch.
     *
     * @param progress null when nothing works on it here
     * @param reasons why files are looked at or refused, to choose from; empty when there are no such files
     */
    public record Show(
            LawImport run,
            @Nullable Progress progress,
            List<Tab> tabs,
            List<FileLine> files,
            Pager pager,
            Sum sum,
            List<Tab> reasons,
            boolean mayConfirm,
            boolean mayUndo) {}
}
