package org.luoshi.platform.laws.search.lucene;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.luoshi.platform.laws.search.Clause;
import org.luoshi.platform.laws.search.CorpusEntries;
import org.luoshi.platform.laws.search.Entry;
import org.luoshi.platform.laws.search.Followed;
import org.luoshi.platform.laws.search.Judged;
import org.luoshi.platform.laws.search.LawSearch;
import org.luoshi.platform.laws.search.Thesaurus;
import org.springframework.util.FileSystemUtils;

/**
 * The four ways to cut Chinese, over all articles of the corpus: how well the judged queries are answered, beside time
 * and size. Run by hand: {@code docs/performance.md} says how.
 */
public final class AnalyzerBenchmark {
    /** Time on the processor, so that what else runs on the machine doesn't count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static final int WARM = 3;
    private static final int TIMED = 10;
    private static final int PHRASES = 500;

    private AnalyzerBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path corpus = Path.of(arguments[0]);
        List<Judged.Query> queries = Judged.read(Files.readAllLines(Path.of(arguments[1])));
        List<Entry> entries = CorpusEntries.read(corpus);
        System.out.printf("%,d entries, %d queries%n", entries.size(), queries.size());
        for (var analyzer : analyzers().entrySet()) {
            if (arguments.length < 3 || arguments[2].contains(analyzer.getKey())) {
                measure(analyzer.getKey(), analyzer.getValue(), entries, queries, arguments.length > 3);
            }
        }
    }

    private static Map<String, Analyzer> analyzers() {
        var analyzers = new LinkedHashMap<String, Analyzer>();
        analyzers.put("bigrams", new Bigrams());
        analyzers.put("icu", new Words(ICUTokenizer::new));
        analyzers.put("smartcn", new SmartChineseAnalyzer());
        analyzers.put("hanlp", new Words(() -> new HanLpTokenizer(HanLP.newSegment())));
        analyzers.put(
                "hanlp-index",
                new Words(() -> new HanLpTokenizer(HanLP.newSegment().enableIndexMode(true))));
        return analyzers;
    }

    private static void measure(
            String name, Analyzer analyzer, List<Entry> entries, List<Judged.Query> queries, boolean each)
            throws IOException {
        Path folder = Files.createTempDirectory("laws-" + name);
        try (var index = LuceneIndex.open(folder, analyzer)) {
            long started = System.nanoTime();
            index.replace(List.of(), entries);
            index.keep(Followed.NOTHING);
            double seconds = (System.nanoTime() - started) / 1e9;
            var search = new LawSearch(index, Thesaurus.standard());
            var kinds = new TreeMap<String, double[]>();
            for (Judged.Query query : queries) {
                List<Entry> found = find(search, query);
                double ndcg = query.ndcg(found, entries);
                add(kinds, query.kind(), ndcg);
                add(kinds, "~all", ndcg);
                if (each) {
                    System.out.printf(
                            "  %.2f %-9s %s%n",
                            ndcg, query.kind(), query.asked().words());
                    if (ndcg < 0.5) {
                        found.stream()
                                .limit(5)
                                .forEach(e ->
                                        System.out.println("        " + e.title() + " " + e.from() + " " + e.label()));
                    }
                }
            }
            double[] millis = latency(search, queries);
            System.out.printf(
                    "%-12s index %.1f s, %.0f MB; p50 %.1f ms, p99 %.1f ms; phrases found %.3f; nDCG@10",
                    name,
                    seconds,
                    megabytes(folder),
                    millis[millis.length / 2],
                    millis[millis.length * 99 / 100],
                    phrasesFound(index, entries));
            kinds.forEach((kind, sum) -> System.out.printf("  %s %.3f", kind, sum[0] / sum[1]));
            System.out.println();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Of phrases taken at random from the texts, the share whose own article is found by it. */
    private static double phrasesFound(LuceneIndex index, List<Entry> entries) {
        var random = new Random(81);
        int found = 0;
        for (int i = 0; i < PHRASES; ) {
            Entry entry = entries.get(random.nextInt(entries.size()));
            String letters = entry.words().split("[^\\p{IsHan}]", 2)[0];
            int length = 2 + random.nextInt(6);
            if (letters.length() > length) {
                int at = random.nextInt(letters.length() - length);
                found += isFound(index, entry, letters.substring(at, at + length)) ? 1 : 0;
                i++;
            }
        }
        return (double) found / PHRASES;
    }

    private static boolean isFound(LuceneIndex index, Entry entry, String phrase) {
        var inItsWork = new Clause.Where(
                new Clause.Phrase(Clause.Field.TEXT, phrase, 1), new Clause.Is(Clause.Field.WORK, entry.work(), 1));
        return index.find(inItsWork, 0, 2_000).hits().stream()
                .anyMatch(hit -> hit.entry().id().equals(entry.id()));
    }

    private static List<Entry> find(LawSearch search, Judged.Query query) {
        return search.find(query.asked(), 0, 10).results().stream()
                .map(LawSearch.Result::entry)
                .toList();
    }

    private static double[] latency(LawSearch search, List<Judged.Query> queries) {
        var millis = new double[queries.size() * TIMED];
        for (int round = -WARM; round < TIMED; round++) {
            for (int i = 0; i < queries.size(); i++) {
                long started = CPU.getCurrentThreadCpuTime();
                find(search, queries.get(i));
                if (round >= 0) {
                    millis[round * queries.size() + i] = (CPU.getCurrentThreadCpuTime() - started) / 1e6;
                }
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void add(Map<String, double[]> kinds, String kind, double ndcg) {
        double[] sum = kinds.computeIfAbsent(kind, _ -> new double[2]);
        sum[0] += ndcg;
        sum[1]++;
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }
}
