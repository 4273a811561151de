package org.luoshi.platform.laws.web;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.calendar.CityDate;
import org.luoshi.platform.laws.ConfirmLaws;
import org.luoshi.platform.laws.LawImport;
import org.luoshi.platform.laws.LawImport.State;
import org.luoshi.platform.laws.LawImportFile;
import org.luoshi.platform.laws.LawImportJobs;
import org.luoshi.platform.laws.LawImports;
import org.luoshi.platform.laws.LawImports.Shown;
import org.luoshi.platform.laws.Progress;
import org.luoshi.platform.laws.Reason;
import org.luoshi.platform.laws.UndoLaws;
import org.luoshi.platform.laws.Verdict;
import org.luoshi.platform.laws.intake.IntakeReason;
import org.luoshi.platform.site.Frame;
import org.luoshi.platform.site.Pager;
import org.luoshi.platform.site.Panel;
import org.luoshi.platform.site.Query;
import org.luoshi.platform.site.Tab;
import org.springframework.stereotype.Component;

/** Makes the pages of an import. */
@Component
class LawImportPages {
    private static final int FILES_SHOWN = 60;

    private final LawImports imports;
    private final LawImportJobs jobs;

    LawImportPages(LawImports imports, LawImportJobs jobs) {
        this.imports = imports;
        this.jobs = jobs;
    }

    LawImportPage.Show show(LawImport run, Query query, Frame frame) {
        Shown shown = one(Shown.values(), query.first("show")).orElse(Shown.ALL);
        Map<IntakeReason, Integer> reasons = imports.reasons(run.id());
        IntakeReason reason = one(IntakeReason.values(), query.first("reason"))
                .filter(reasons::containsKey)
                .orElse(null);
        int found = reason == null ? imports.count(run.id(), shown) : reasons.getOrDefault(reason, 0);
        Pager pager = Pager.of(query, FILES_SHOWN, found);
        @Nullable Progress progress = jobs.progress(run.id()).orElse(null);
        LawImportPage.Sum sum = sum(run);
        return new LawImportPage.Show(
                run,
                progress,
                Stream.of(Shown.values())
                        .map(tab -> tab(tab, reason == null ? shown : null, run, query, frame))
                        .toList(),
                imports
                        .files(run.id(), reason == null ? shown : Shown.ALL, reason, pager.offset(), pager.size())
                        .stream()
                        .map(file -> line(file, frame))
                        .toList(),
                pager,
                sum,
                reasons.entrySet().stream()
                        .map(entry -> reason(entry.getKey(), entry.getValue(), reason, query, frame))
                        .toList(),
                progress == null && run.state() == State.PREVIEWED && sum.works() + sum.versions() > 0,
                progress == null && run.state() == State.CONFIRMED);
    }

    private LawImportPage.Sum sum(LawImport run) {
        int suspicious = imports.count(run.id(), Shown.SUSPICIOUS);
        return run.state() == State.CONFIRMED || run.state() == State.UNDONE
                ? new LawImportPage.Sum(
                        run.files(), run.works(), run.versions(), run.duplicates(), run.leftOut(), suspicious)
                : new LawImportPage.Sum(
                        imports.count(run.id(), Shown.ALL),
                        imports.count(run.id(), Shown.WORK),
                        imports.count(run.id(), Shown.VERSION),
                        imports.count(run.id(), Shown.SAME),
                        imports.count(run.id(), Shown.REFUSED),
                        suspicious);
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String asked) {
        return Stream.of(values).filter(value -> value.name().equals(asked)).findFirst();
    }

    private Tab tab(Shown tab, @Nullable Shown shown, LawImport run, Query query, Frame frame) {
        String href = query.with("show", tab == Shown.ALL ? "" : tab.name())
                .with("reason", "")
                .with("page", "")
                .href();
        String label = frame.t("laws.import.show." + tab.name().toLowerCase(Locale.ROOT));
        return new Tab(label, href, tab == shown, imports.count(run.id(), tab));
    }

    private static Tab reason(IntakeReason reason, int files, @Nullable IntakeReason chosen, Query query, Frame frame) {
        String href = query.with("reason", reason.name())
                .with("show", "")
                .with("page", "")
                .href();
        return new Tab(frame.t("laws.reason." + reason), href, reason == chosen, files);
    }

    private static LawImportPage.FileLine line(LawImportFile file, Frame frame) {
        List<LawImportPage.Why> reasons =
                file.reasons().stream().map(reason -> why(reason, frame)).toList();
        boolean there = file.taken() || file.verdict() == Verdict.SAME;
        String href = there ? "/laws/" + file.workId() + "?version=" + file.versionId() : "";
        return new LawImportPage.FileLine(
                file.name(), file.verdict(), reasons, file.title(), file.day(), href, file.taken());
    }

    private static LawImportPage.Why why(Reason reason, Frame frame) {
        String key = "laws.reason." + reason.kind();
        String found = reason.detail().isEmpty() ? "" : " " + frame.t("laws.reason.found", reason.detail());
        return new LawImportPage.Why(frame.t(key) + found, frame.t(key + ".remedy"));
    }

    static LocalDateTime at(LawImport run) {
        return run.at().atZoneSameInstant(CityDate.ZONE).toLocalDateTime();
    }

    Panel said(ConfirmLaws.Result result, Frame frame) {
        return switch (result) {
            case ConfirmLaws.Result.Confirmed(LawImport run) ->
                Panel.done(frame.t("laws.confirmed", run.works(), run.versions(), run.duplicates(), run.leftOut()));
            case ConfirmLaws.Result.NotPermitted _ -> refused(frame, "laws.not-permitted");
            case ConfirmLaws.Result.NotThere _ -> refused(frame, "laws.busy");
            case ConfirmLaws.Result.Already(LawImport now) ->
                refused(frame, "laws.already", frame.t("laws.import.state." + now.state()), now.by());
        };
    }

    Panel said(UndoLaws.Result result, Frame frame) {
        return switch (result) {
            case UndoLaws.Result.Undone(int texts) -> Panel.done(frame.t("laws.undone", texts));
            case UndoLaws.Result.NotPermitted _ -> refused(frame, "laws.not-permitted");
            case UndoLaws.Result.NotThere _ -> refused(frame, "laws.busy");
            case UndoLaws.Result.InUse(int records) -> refused(frame, "laws.in-use", records);
            case UndoLaws.Result.NothingToUndo(LawImport now) ->
                refused(frame, "laws.nothing-to-undo", frame.t("laws.import.state." + now.state()));
        };
    }

    private static Panel refused(Frame frame, String key, Object... args) {
        return Panel.refused(frame.t(key, args), "", frame.t(key + ".remedy", args));
    }
}
