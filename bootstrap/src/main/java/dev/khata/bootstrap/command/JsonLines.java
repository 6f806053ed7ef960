package dev.khata.bootstrap.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.domain.reporting.Column;
import dev.khata.domain.reporting.ReportRow;
import dev.khata.http.sheet.Sheet;
import dev.khata.http.sheet.SheetFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A JSON object a line for each row, for programs: amounts and times are texts, nothing is null.
 */
record JsonLines() implements SheetFormat {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public String mediaType() {
    return "application/jsonl";
  }

  @Override
  public String extension() {
    return "jsonl";
  }

  @Override
  public Pen begin(Sheet sheet, OutputStream out) {
    return new Lines(sheet.columns(), out);
  }

  private record Lines(List<Column> columns, OutputStream out) implements Pen {
    @Override
    public void row(ReportRow row) throws IOException {
      ObjectNode object = JSON.createObjectNode();
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i).name();
        row.cell(i).ifPresent(value -> put(object, name, value));
      }
      out.write((object + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ObjectNode object, String name, Object value) {
      switch (value) {
        case Long number -> object.put(name, number);
        case Boolean flag -> object.put(name, flag);
        case BigDecimal amount -> object.put(name, amount.toPlainString());
        default -> object.put(name, value.toString());
      }
    }

    @Override
    public void end() throws IOException {
      out.flush();
    }
  }
}
