package dev.afterword.devstack.replay;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/** A CSV file read record by record: quoted fields may hold separators, quotes and line breaks. */
public final class FeedbackFile implements Iterable<CsvRecord>, AutoCloseable {

    /** A quote that is never closed would otherwise swallow the whole file. */
    private static final int LONGEST_RECORD = 1024 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;

    private FeedbackFile(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        if (!hasNext()) {
            throw new IllegalArgumentException("The file is empty; its first line must name the columns.");
        }
        this.header = records.next().getFields();
    }

    /** @param separator between fields, or {@code null} to find out from the first line: comma, semicolon or tab */
    public static FeedbackFile open(Path file, Charset charset, Character separator) throws IOException {
        char between = separator != null ? separator : detect(file, charset);
        return new FeedbackFile(CsvReader.builder()
                .fieldSeparator(between)
                .skipEmptyLines(true)
                .detectBomHeader(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_RECORD)
                .ofCsvRecord(text(file, charset)));
    }

    /** Bytes that are no text in this encoding become U+FFFD, which makes only their own line a bad one. */
    private static Reader text(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var reader = new java.io.PushbackReader(new InputStreamReader(Files.newInputStream(file), decoder));
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    private static char detect(Path file, Charset charset) throws IOException {
        try (var reader = new java.io.BufferedReader(text(file, charset))) {
            var start = new char[8192];
            int length = Math.max(0, reader.read(start));
            String firstLine = new String(start, 0, length).split("\\R", 2)[0];
            char best = ',';
            for (char candidate : new char[] { ';', '\t' }) {
                if (count(firstLine, candidate) > count(firstLine, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    public List<String> header() {
        return header;
    }

    /** The records after the first line; once. */
    @Override
    public Iterator<CsvRecord> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return FeedbackFile.this.hasNext();
            }

            @Override
            public CsvRecord next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return records.next();
            }
        };
    }

    private boolean hasNext() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new IllegalArgumentException("The file cannot be read further: " + e.getMessage()
                    + ". A quoted field that is never closed? Lines before it were replayed.", e);
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("The file cannot be read further: " + e.getCause().getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
