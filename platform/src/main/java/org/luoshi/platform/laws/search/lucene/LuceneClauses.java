package org.luoshi.platform.laws.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.luoshi.platform.laws.search.Clause;
import org.luoshi.platform.laws.search.Clause.Field;

/** Clauses in the language of Lucene. */
final class LuceneClauses {
    private final Analyzer analyzer;

    LuceneClauses(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    Query query(Clause clause) {
        return switch (clause) {
            case Clause.Phrase(Field field, String text, float weight) -> boost(phrase(name(field), text), weight);
            case Clause.Pieces(Field field, String text, int percent, float weight) ->
                boost(pieces(name(field), text, percent), weight);
            case Clause.Is(Field field, String value, float weight) ->
                constant(new TermQuery(new Term(name(field), value)), weight);
            case Clause.Starts(Field field, String prefix, float weight) ->
                constant(new PrefixQuery(new Term(name(field), prefix)), weight);
            case Clause.Between(Field field, var first, var last) ->
                constant(LongPoint.newRangeQuery(name(field), first.toEpochDay(), last.toEpochDay()), 1);
            case Clause.All(var clauses) -> together(clauses, Occur.MUST);
            case Clause.Any(var clauses) -> together(clauses, Occur.SHOULD);
            case Clause.Best(var clauses) ->
                new DisjunctionMaxQuery(clauses.stream().map(this::query).toList(), 0);
            case Clause.Where(Clause found, Clause filter) ->
                new BooleanQuery.Builder()
                        .add(query(found), Occur.MUST)
                        .add(query(filter), Occur.FILTER)
                        .build();
            case Clause.Prefer(Clause found, Clause preferred, float factor) ->
                FunctionScoreQuery.boostByQuery(query(found), query(preferred), factor);
            case Clause.Everything() -> MatchAllDocsQuery.INSTANCE;
        };
    }

    private Query together(List<Clause> clauses, Occur occur) {
        var all = new BooleanQuery.Builder();
        clauses.forEach(clause -> all.add(query(clause), occur));
        return all.build();
    }

    private Query phrase(String field, String text) {
        List<Piece> pieces = cut(field, text);
        if (pieces.size() == 1) {
            return new TermQuery(new Term(field, pieces.getFirst().term()));
        }
        var phrase = new PhraseQuery.Builder();
        pieces.forEach(piece -> phrase.add(new Term(field, piece.term()), piece.position()));
        return pieces.isEmpty() ? new MatchNoDocsQuery("no letters in it") : phrase.build();
    }

    private Query pieces(String field, String text, int percent) {
        List<BytesRef> terms =
                cut(field, text).stream().map(Piece::term).distinct().toList();
        var any = new BooleanQuery.Builder();
        terms.forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        any.setMinimumNumberShouldMatch((terms.size() * percent + 99) / 100);
        return any.build();
    }

    private static Query constant(Query query, float weight) {
        return boost(new ConstantScoreQuery(query), weight);
    }

    private static Query boost(Query query, float weight) {
        return weight == 1 ? query : new BoostQuery(query, weight);
    }

    private List<Piece> cut(String field, String text) {
        var pieces = new ArrayList<Piece>();
        try (var tokens = analyzer.tokenStream(field, text)) {
            var term = tokens.addAttribute(TermToBytesRefAttribute.class);
            var increment = tokens.addAttribute(PositionIncrementAttribute.class);
            int position = -1;
            tokens.reset();
            while (tokens.incrementToken()) {
                position += increment.getPositionIncrement();
                pieces.add(new Piece(BytesRef.deepCopyOf(term.getBytesRef()), position));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pieces;
    }

    private record Piece(BytesRef term, int position) {}
}
