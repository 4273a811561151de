package org.luoshi.platform.laws.search.lucene;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.luoshi.platform.laws.search.Clause.Field;
import org.luoshi.platform.laws.search.Entry;

/** Entries as Lucene keeps them. */
final class LuceneEntries {
    static final String ID = "id";

    private static final FieldType TEXT = text();

    private LuceneEntries() {}

    private static FieldType text() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    static Document document(Entry entry) {
        var document = new Document();
        whole(document, ID, entry.id());
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.id())));
        whole(document, name(Field.WORK), entry.work());
        whole(document, name(Field.KIND), entry.kind().name());
        whole(document, name(Field.NUMBER), entry.number());
        whole(document, name(Field.LEVEL), entry.level());
        whole(document, name(Field.ENDING), entry.ending().name());
        document.add(new StringField(name(Field.NAME), Entry.name(entry.title()), Store.NO));
        new LinkedHashSet<>(List.of(entry.area(), entry.province()))
                .forEach(place -> document.add(new StringField(name(Field.PLACE), place, Store.NO)));
        document.add(new LongField(name(Field.FROM), entry.firstDay().toEpochDay(), Store.YES));
        document.add(new LongField(name(Field.TO), entry.endDay().toEpochDay(), Store.YES));
        document.add(new org.apache.lucene.document.Field(name(Field.TITLE), entry.title(), TEXT));
        for (String part : List.of(entry.title(), entry.path(), entry.words())) {
            document.add(new org.apache.lucene.document.Field(name(Field.TEXT), part, TEXT));
        }
        keep(document, entry);
        return document;
    }

    private static void whole(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.YES));
    }

    private static void keep(Document document, Entry entry) {
        document.add(new StoredField("version", entry.version()));
        document.add(new StoredField("kept.title", entry.title()));
        document.add(new StoredField("anchor", entry.anchor()));
        document.add(new StoredField("label", entry.label()));
        document.add(new StoredField("path", entry.path()));
        document.add(new StoredField("words", entry.words()));
        document.add(new StoredField("area", entry.area()));
        document.add(new StoredField("province", entry.province()));
    }

    static Entry entry(Document kept) {
        return new Entry(
                kept.get(ID),
                kept.get(name(Field.WORK)),
                kept.get("version"),
                Entry.Kind.valueOf(kept.get(name(Field.KIND))),
                kept.get("kept.title"),
                kept.get("anchor"),
                kept.get("label"),
                kept.get(name(Field.NUMBER)),
                kept.get("path"),
                kept.get("words"),
                kept.get(name(Field.LEVEL)),
                kept.get("area"),
                kept.get("province"),
                day(kept, Field.FROM, Entry.EVER),
                day(kept, Field.TO, Entry.NEVER),
                Entry.Ending.valueOf(kept.get(name(Field.ENDING))));
    }

    private static @Nullable LocalDate day(Document kept, Field field, LocalDate unknown) {
        long day = Objects.requireNonNull(kept.getField(name(field)))
                .numericValue()
                .longValue();
        return day == unknown.toEpochDay() ? null : LocalDate.ofEpochDay(day);
    }

    private static String name(Field field) {
        return LuceneClauses.name(field);
    }
}
