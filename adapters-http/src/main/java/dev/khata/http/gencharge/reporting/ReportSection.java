package dev.khata.http.gencharge.reporting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.khata.application.reporting.ReadReport;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.kernel.PhoneNumbers;
import dev.khata.domain.reporting.AllReports;
import dev.khata.domain.reporting.Audience;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.Kind.Simple;
import dev.khata.domain.reporting.Report;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.domain.reporting.ReportZone;
import dev.khata.domain.wallet.Unit;
import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Download;
import dev.khata.http.endpoint.Envelope;
import dev.khata.http.endpoint.Envelope.Figure;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Flow;
import dev.khata.http.endpoint.Kind;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.Success;
import dev.khata.http.endpoint.Vocabulary;
import dev.khata.http.gencharge.reporting.ReportAnswer.Exported;
import dev.khata.http.gencharge.reporting.ReportAnswer.Listed;
import dev.khata.http.sheet.CsvFormat;
import dev.khata.http.sheet.ExcelFormat;
import dev.khata.http.sheet.PdfFormat;
import dev.khata.http.sheet.Sheet;
import dev.khata.http.sheet.SheetFormat;
import dev.khata.http.sheet.TooManyRowsException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One endpoint for each report; all of it follows from the report's declaration. */
public final class ReportSection {
  private static final Envelope ROWS = Envelope.of("items").with("total", Figure.TOTAL);
  private static final String CSV = "text/csv";

  private final ReadReport reports;
  private final PhoneNumbers phones;
  private final Unit currency;
  private final ZoneId zone;
  private final InstantSource clock;

  /**
   * @param zone whose days dates are, and in which files tell times
   */
  @Inject
  ReportSection(
      ReadReport reports,
      PhoneNumbers phones,
      Unit currency,
      ReportZone zone,
      InstantSource clock) {
    this.reports = reports;
    this.phones = phones;
    this.currency = currency;
    this.zone = zone.id();
    this.clock = clock;
  }

  void declare(Section api, Vocabulary names) {
    for (Report report : AllReports.LIST) {
      declare(api, report, names);
    }
  }

  private void declare(Section api, Report report, Vocabulary names) {
    ReportTitle title = ReportTitle.of(report);
    FilterValues values = new FilterValues(phones, currency, names);
    FilterReader filters = new FilterReader(zone);
    api.post("/reports/" + title.path())
        .named(title.operation())
        .needs(access(report.audience()))
        .summary(report.summary())
        .takes(new Payload.Shaped(ReportShapes.request(report, title.schema(), names)))
        .query(ReportOptions.class)
        .gives(
            Success.oneOf(
                ReportAnswer.class,
                Kind.of("rows", Listed.class, Listed::rows, rows(report, title)),
                Kind.of(
                    "file",
                    Exported.class,
                    Exported::file,
                    Success.file(200, CSV, ExcelFormat.MEDIA_TYPE, PdfFormat.MEDIA_TYPE))))
        .does(
            call -> {
              ReportRequest request = new RequestReader(report, call.body(), values).read(filters);
              return switch (request.as()) {
                case NONE -> new Listed(listed(report, request, call));
                case CSV -> {
                  boolean marked = call.query().bom().orElse(false);
                  yield exported(report, request, new CsvFormat(marked), call, names);
                }
                case EXCEL -> exported(report, request, new ExcelFormat(), call, names);
                case PDF -> {
                  PdfFormat format = new PdfFormat(currency.code(), request.chosen());
                  yield exported(report, request, format, call, names);
                }
              };
            });
  }

  static Access access(Audience audience) {
    return switch (audience) {
      case Audience.Admins(var resource) -> Access.admin(resource, Action.READ);
      case Audience.Everybody any -> Access.USER;
    };
  }

  private Success.Shaped rows(Report report, ReportTitle title) {
    return new Success.Shaped(
        200, ROWS, ReportShapes.row(report, title.schema()), ReportExample.of(report));
  }

  private Flow listed(Report report, ReportRequest request, Call<ObjectNode, ReportOptions> call) {
    List<Column> columns = report.shown();
    return ROWS.flow(
        sink ->
            reports.each(
                report,
                call.caller().user().id(),
                request.query(),
                row -> sink.accept(object(columns, row))));
  }

  private static Map<String, Object> object(List<Column> columns, ReportRow row) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      object.put(columns.get(i).name(), json(columns.get(i), row.cell(i)));
    }
    return object;
  }

  /** An object is written as it is stored. */
  private static Object json(Column column, Optional<Object> value) {
    return column.kind() == Simple.OBJECT ? value.map(text -> new RawValue((String) text)) : value;
  }

  private Exported exported(
      Report report,
      ReportRequest request,
      SheetFormat format,
      Call<ObjectNode, ReportOptions> call,
      Vocabulary names) {
    Sheet sheet = new Sheet(report.title(), report.shown(), zone, currency.scale(), names);
    String name =
        report.name()
            + "-report-"
            + LocalDate.ofInstant(clock.instant(), zone)
            + "."
            + format.extension();
    return new Exported(
        Download.made(
            format.mediaType(),
            name,
            out -> {
              SheetFormat.Pen pen = format.begin(sheet, out);
              try {
                reports.each(
                    report, call.caller().user().id(), request.query(), row -> write(pen, row));
              } catch (TooManyRowsException e) {
                throw tooMany(e.most());
              }
              pen.end();
            }));
  }

  private static FaultException tooMany(int most) {
    Problem problem =
        new Problem.Other("More than " + most + " rows; ask for fewer, or for CSV or Excel");
    return new FaultException(
        new Fault.Invalid(List.of(new FieldProblem(List.of("export_type"), problem))));
  }

  private static void write(SheetFormat.Pen pen, ReportRow row) {
    try {
      pen.row(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
