package org.luoshi.platform.laws.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.luoshi.platform.laws.search.Clause;
import org.luoshi.platform.laws.search.Entry;
import org.luoshi.platform.laws.search.Followed;
import org.luoshi.platform.laws.search.LawIndex;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** One node's own index, in a directory. Readers never wait for the writer. */
public final class LuceneIndex implements LawIndex {
    private static final String MAKE = "make";
    private static final String LIBRARY = "library";
    private static final String BEFORE = "before";
    private static final double BUFFER_MEGABYTES = 64;

    /** Among equals the smaller id, so that every node shows the same. */
    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField(LuceneEntries.ID, SortField.Type.STRING));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager readers;
    private final LuceneClauses clauses;

    private LuceneIndex(Directory directory, Analyzer analyzer) throws IOException {
        this.directory = directory;
        var config = new IndexWriterConfig(analyzer).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        this.writer = new IndexWriter(directory, config);
        this.readers = new SearcherManager(writer, null);
        this.clauses = new LuceneClauses(analyzer);
    }

    /** Where the index lies in a data directory. */
    public static Path folder(Path data) {
        return data.resolve("index").resolve("laws");
    }

    /** Opens what lies in the folder, or makes it; what cannot be read is made anew. */
    public static LuceneIndex open(Path folder) {
        return open(folder, new Bigrams());
    }

    static LuceneIndex open(Path folder, Analyzer analyzer) {
        try {
            try {
                return new LuceneIndex(FSDirectory.open(folder), analyzer);
            } catch (LockObtainFailedException e) {
                throw e;
            } catch (IOException e) {
                LoggerFactory.getLogger(LuceneIndex.class)
                        .warn(
                                "检索索引无法读取，将重建：{} / The index of laws cannot be read and is built anew: {}",
                                folder,
                                e.getMessage());
                FileSystemUtils.deleteRecursively(folder);
                return new LuceneIndex(FSDirectory.open(folder), analyzer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index of laws in " + folder, e);
        }
    }

    /** Whether another process has the index in the folder open. */
    public static boolean isOpenElsewhere(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Directory directory = FSDirectory.open(folder);
                Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            return false;
        } catch (LockObtainFailedException e) {
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the index of laws in " + folder, e);
        }
    }

    @Override
    public Found find(Clause clause, int skip, int count) {
        try {
            IndexSearcher searcher = readers.acquire();
            try {
                var best = new TopFieldCollectorManager(BEST_FIRST, skip + count, null, COUNTED);
                return found(searcher, searcher.search(clauses.query(clause), best), skip);
            } finally {
                readers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Found found(IndexSearcher searcher, TopDocs best, int skip) throws IOException {
        var kept = searcher.storedFields();
        var hits = new ArrayList<Hit>();
        for (int i = skip; i < best.scoreDocs.length; i++) {
            ScoreDoc doc = best.scoreDocs[i];
            hits.add(new Hit(LuceneEntries.entry(kept.document(doc.doc)), worth(doc)));
        }
        return new Found(best.totalHits.value(), List.copyOf(hits));
    }

    private static float worth(ScoreDoc doc) {
        return doc instanceof FieldDoc sorted && sorted.fields[0] instanceof Float worth ? worth : doc.score;
    }

    @Override
    public void replace(Collection<String> works, List<Entry> entries) {
        write(() -> {
            String work = LuceneClauses.name(Clause.Field.WORK);
            writer.deleteDocuments(works.stream().map(id -> new Term(work, id)).toArray(Term[]::new));
            try {
                entries.parallelStream().forEach(this::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    private void add(Entry entry) {
        try {
            writer.addDocument(LuceneEntries.document(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void clear() {
        write(writer::deleteAll);
    }

    @Override
    public void keep(Followed position) {
        write(() -> {
            writer.setLiveCommitData(Map.of(
                            MAKE, Integer.toString(position.make()),
                            LIBRARY, position.library(),
                            BEFORE, Long.toString(position.before()))
                    .entrySet());
            writer.commit();
            readers.maybeRefreshBlocking();
        });
    }

    @Override
    public Followed followed() {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return Followed.NOTHING;
        }
        var read = new HashMap<String, String>();
        data.forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        return new Followed(
                Integer.parseInt(read.getOrDefault(MAKE, "0")),
                read.getOrDefault(LIBRARY, ""),
                Long.parseLong(read.getOrDefault(BEFORE, "0")));
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public long size() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() {
        write(() -> {
            readers.close();
            writer.rollback();
            directory.close();
        });
    }

    private static void write(Write write) {
        try {
            write.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Write {
        void run() throws IOException;
    }
}
