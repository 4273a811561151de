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
     * One batch.
     *
     * @param progress null when nothing works on it here
     * @param good files that come in without further ado
     */
    public record Show(
            LawImport run,
            @Nullable Progress progress,
            List<Tab> tabs,
            List<FileLine> files,
            Pager pager,
            int good,
            int suspicious,
            int same,
            int refused,
            boolean mayConfirm,
            boolean mayUndo) {}
}
