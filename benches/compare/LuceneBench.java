import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The Lucene side of compare.py, which compiles and runs it.
 *
 * <p>Usage: {@code java LuceneBench DOCS QUESTIONS TOP_K PASSES}, where both files hold one {@code
 * language<TAB>text} a line. Prints, for each question, the line numbers (from 0) of the documents
 * found, best first; then, for each timed pass, the median time of a question in nanoseconds.
 */
public final class LuceneBench {
    private static final String FIELD = "text";

    private final Analyzer english = new EnglishAnalyzer();
    private final Analyzer chinese = new CJKAnalyzer();
    private final int topK;
    private final IndexSearcher searcher;

    private record Text(String lang, String body) {
        static List<Text> read(String file) throws IOException {
            List<Text> texts = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] parts = line.split("\t", 2);
                texts.add(new Text(parts[0], parts[1]));
            }
            return texts;
        }
    }

    private LuceneBench(List<Text> docs, int topK) throws IOException {
        this.topK = topK;
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
            for (Text doc : docs) {
                var document = new Document();
                document.add(new TextField(FIELD, analyzer(doc).tokenStream(FIELD, doc.body)));
                writer.addDocument(document);
            }
        }
        var reader = DirectoryReader.open(directory);
        if (reader.leaves().size() != 1) {
            throw new IllegalStateException("more than one segment: numbers are not line numbers");
        }
        searcher = new IndexSearcher(reader);
    }

    private Analyzer analyzer(Text text) {
        return text.lang.equals("en") ? english : chinese;
    }

    private ScoreDoc[] search(Text question) throws IOException {
        Query query = new QueryBuilder(analyzer(question)).createBooleanQuery(FIELD, question.body);
        return query == null ? new ScoreDoc[0] : searcher.search(query, topK).scoreDocs;
    }

    private long medianNanos(List<Text> questions) throws IOException {
        long[] times = new long[questions.size()];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            search(questions.get(i));
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }

    public static void main(String[] args) throws IOException {
        List<Text> questions = Text.read(args[1]);
        var bench = new LuceneBench(Text.read(args[0]), Integer.parseInt(args[2]));
        for (Text question : questions) {
            var line = new StringBuilder();
            for (ScoreDoc hit : bench.search(question)) {
                line.append(hit.doc).append(' ');
            }
            System.out.println(line);
        }
        for (int pass = 0; pass < Integer.parseInt(args[3]); pass++) {
            System.out.println(bench.medianNanos(questions));
        }
    }
}
