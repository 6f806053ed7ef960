package dev.khata.bootstrap.command;

import dev.khata.bootstrap.logging.LogTo;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.http.endpoint.Vocabulary;
import dev.khata.http.sheet.CsvFormat;
import dev.khata.http.sheet.ExcelFormat;
import dev.khata.http.sheet.Sheet;
import dev.khata.http.sheet.SheetFormat;
import dev.khata.http.sheet.TableFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For commands that answer with rows: {@code --format}, {@code --out}, {@code --json}. */
public final class SheetRun {
  private final Surroundings surroundings;
  @Mixin private final StartedRun run;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (the default), csv or excel; excel needs --out.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where to, instead of being printed; there must be no such file. Only its owner can read"
              + " it.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--json", description = "A JSON object a line for each row, instead of --format.")
  private boolean json;

  public SheetRun(Surroundings surroundings, Starter starter) {
    this.surroundings = surroundings;
    this.run = new StartedRun(surroundings, starter);
  }

  /** Whether it is people who read what comes. */
  boolean isTable() {
    return format() instanceof TableFormat;
  }

  /** What hands out the rows. */
  @FunctionalInterface
  interface Rows {
    void each(Started started, Consumer<ReportRow> sink);
  }

  /** Writes the rows, and answers the exit code. */
  int run(String title, List<Column> columns, Rows rows) throws Exception {
    SheetFormat chosen = format();
    if (chosen instanceof ExcelFormat && out.isEmpty()) {
      throw new BadUsage("say with --out which file to write");
    }
    Optional<NewFile> file = out.map(NewFile::new);
    return run.run(
        LogTo.STDERR,
        started -> {
          Sheet sheet =
              new Sheet(
                  title,
                  columns,
                  started.get(ReportZone.class).id(),
                  started.get(Unit.class).scale(),
                  Vocabulary.NONE);
          if (file.isEmpty()) {
            print(started, sheet, chosen, rows);
            return ExitCode.DONE;
          }
          NewFile made = file.get();
          made.write(stream -> writeAndTell(started, sheet, chosen, rows, stream));
          Answer.of("file", made.path().toString())
              .and("bytes", Files.size(made.path()))
              .print(surroundings.out(), json);
          return ExitCode.DONE;
        });
  }

  private SheetFormat format() {
    if (json && format.isPresent()) {
      throw new BadUsage("give one of --format and --json");
    }
    if (json) {
      return new JsonLines();
    }
    return switch (format.orElse("table").toLowerCase(Locale.ROOT)) {
      case "table" -> new TableFormat();
      case "csv" -> new CsvFormat(false);
      case "excel" -> new ExcelFormat();
      default -> throw new BadUsage("--format: table, csv or excel");
    };
  }

  /** Who sees the rows come needs nothing else. */
  private void print(Started started, Sheet sheet, SheetFormat format, Rows rows)
      throws IOException {
    Output out = surroundings.out();
    if (out.isTerminal()) {
      write(started, sheet, format, rows, out.stream());
    } else {
      writeAndTell(started, sheet, format, rows, out.stream());
    }
  }

  private void writeAndTell(
      Started started, Sheet sheet, SheetFormat format, Rows rows, OutputStream to)
      throws IOException {
    try (ProgressLine progress = surroundings.progress("rows")) {
      LongAdder written = new LongAdder();
      progress.at(0, OptionalLong.empty());
      Rows counted =
          (from, sink) ->
              rows.each(
                  from,
                  row -> {
                    sink.accept(row);
                    written.increment();
                    progress.at(written.sum(), OptionalLong.empty());
                  });
      write(started, sheet, format, counted, to);
    }
  }

  private static void write(
      Started started, Sheet sheet, SheetFormat format, Rows rows, OutputStream to)
      throws IOException {
    SheetFormat.Pen pen = format.begin(sheet, to);
    rows.each(
        started,
        row -> {
          try {
            pen.row(row);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    pen.end();
  }
}
