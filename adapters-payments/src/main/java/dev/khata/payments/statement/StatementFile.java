package dev.khata.payments.statement;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.khata.domain.payments.statement.GatewayStatement;
import dev.khata.domain.payments.statement.StatementLine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A statement in a CSV file in UTF-8, whose form is known by the names of its columns. */
final class StatementFile implements GatewayStatement {
  private static final int LONGEST_FIELD = 64 * 1024;
  private static final int BOM = 0xFEFF;

  private final Path file;
  private final String gateway;
  private final List<Format> formats;

  StatementFile(Path file, String gateway, List<Format> formats) {
    this.file = file;
    this.gateway = gateway;
    this.formats = formats;
  }

  /** Its columns, and how its lines are to be read. */
  private record Header(Map<String, Integer> columns, Format format) {}

  @Override
  public Reading read(Consumer<StatementLine> sink) {
    Progress progress = new Progress();
    try (Reader text = text();
        CsvReader<CsvRecord> csv = reader(text)) {
      return read(csv.iterator(), progress, sink);
    } catch (BadField e) {
      return new Reading.Unreadable(progress.line, e.column(), e.why());
    } catch (CsvParseException e) {
      return progress.broken("it is no CSV: a quote is not closed, or a field is too long");
    } catch (UncheckedIOException e) {
      return unreadable(progress, requireNonNull(e.getCause()));
    } catch (IOException e) {
      return unreadable(progress, e);
    }
  }

  private static Reading unreadable(Progress progress, IOException e) {
    return e instanceof CharacterCodingException
        ? progress.broken("it is not in UTF-8")
        : progress.broken("it can't be read: " + e);
  }

  /** How far reading has come. */
  private static final class Progress {
    private long line;
    private long lines;

    Reading.Unreadable broken(String why) {
      return new Reading.Unreadable(line + 1, Optional.empty(), why);
    }
  }

  private Reader text() throws IOException {
    BufferedReader text =
        new BufferedReader(
            new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BOM) {
      text.reset();
    }
    return text;
  }

  private static CsvReader<CsvRecord> reader(Reader text) {
    return CsvReader.builder()
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(LONGEST_FIELD)
        .ofCsvRecord(text);
  }

  private Reading read(
      Iterator<CsvRecord> records, Progress progress, Consumer<StatementLine> sink) {
    if (!records.hasNext()) {
      return progress.broken("it is empty");
    }
    CsvRecord names = records.next();
    progress.line = names.getStartingLineNumber();
    Header header = header(names.getFields());
    while (records.hasNext()) {
      CsvRecord next = records.next();
      progress.line = next.getStartingLineNumber();
      progress.lines++;
      sink.accept(line(header, next));
    }
    return new Reading.Whole(progress.lines);
  }

  private static StatementLine line(Header header, CsvRecord next) {
    int expected = header.columns().size();
    if (next.getFieldCount() != expected) {
      throw BadField.none(
          "has " + next.getFieldCount() + " fields, and not one for each of " + expected);
    }
    return header
        .format()
        .line(new Row(next.getStartingLineNumber(), header.columns(), next.getFields()));
  }

  private Header header(List<String> names) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (columns.putIfAbsent(name, i) != null) {
        throw new BadField(name, "stands there twice");
      }
    }
    return new Header(columns, format(columns.keySet()));
  }

  private Format format(Set<String> columns) {
    Format format =
        formats.stream()
            .filter(known -> columns.containsAll(known.needs()))
            .findFirst()
            .orElseThrow(
                () ->
                    BadField.none(
                        "these columns are of no statement: "
                            + String.join(", ", new TreeSet<>(columns))));
    Set<String> unknown = new TreeSet<>(columns);
    unknown.removeAll(format.needs());
    unknown.removeAll(format.mayHave());
    if (!unknown.isEmpty()) {
      throw new BadField(
          String.join(", ", unknown), "is no column of " + format.name() + " that is known");
    }
    format
        .gateway()
        .filter(other -> !other.equals(gateway))
        .ifPresent(
            other -> {
              throw BadField.none(
                  "it is a statement of " + other + ", and payments are made with " + gateway);
            });
    return format;
  }
}
