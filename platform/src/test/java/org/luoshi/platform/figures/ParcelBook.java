package org.luoshi.platform.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.luoshi.procedure.definition.Words;

/** A made-up register of parcels, each with the day it came and the moment it was written down; counted by one figure. */
final class ParcelBook implements CountingFigure {
    record Parcel(String id, LocalDate came, Instant written) {}

    private final FigureId id;
    private final int version;
    private final List<Parcel> parcels;

    ParcelBook(String id) {
        this(new FigureId(id), 1, new ArrayList<>());
    }

    private ParcelBook(FigureId id, int version, List<Parcel> parcels) {
        this.id = id;
        this.version = version;
        this.parcels = parcels;
    }

    /** The same register, counted under the given version of the rule. */
    ParcelBook version(int number) {
        return new ParcelBook(id, number, parcels);
    }

    void write(String parcel, String came, String written) {
        parcels.add(new Parcel(parcel, LocalDate.parse(came), Instant.parse(written)));
    }

    /** What must never happen: a page torn out. */
    void tearOut(String parcel) {
        parcels.removeIf(p -> p.id().equals(parcel));
    }

    @Override
    public FigureId id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Words title() {
        return new Words("收到的包裹", "Parcels received");
    }

    @Override
    public Words countingRule() {
        return new Words("按收到日期计，第" + version + "版", "by the day received, version " + version);
    }

    @Override
    public boolean isPublic() {
        return true;
    }

    @Override
    public List<FigureRecord> records(LocalDate from, LocalDate to, Instant asOf) {
        return parcels.stream()
                .filter(p -> !p.came().isBefore(from) && !p.came().isAfter(to))
                .filter(p -> !p.written().isAfter(asOf))
                .sorted(Comparator.comparing(Parcel::id))
                .map(p -> new FigureRecord(p.id(), "No. " + p.id(), "parcel " + p.id(), "/parcels/" + p.id()))
                .toList();
    }
}
