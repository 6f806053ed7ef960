package dev.khata.http.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** LibreOffice where it is installed, opening what we write. */
record LibreOffice(Path program) {
  private static final int SECONDS_MAX = 60;

  /**
   * What it takes a cell for.
   *
   * @param type such as {@code float}, {@code string} or {@code date}
   * @param value of a number or a date; that of a text is its text
   */
  record Cell(String type, String value) {}

  /** Wherever programs are looked for. */
  static Optional<LibreOffice> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(LibreOffice::new);
  }

  /** The rows of the first sheet of a file, by what LibreOffice itself writes of it. */
  List<List<Cell>> opened(Path file, Path home) throws IOException, InterruptedException {
    Process conversion =
        new ProcessBuilder(
                program.toString(),
                "-env:UserInstallation=" + home.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                home.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("said").toFile())
            .start();
    try {
      assertThat(conversion.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(conversion.exitValue()).isZero();
    } finally {
      conversion.destroyForcibly();
    }
    String name = file.getFileName().toString().replaceFirst("[.][a-z]+$", ".fods");
    try (InputStream xml = Files.newInputStream(home.resolve(name))) {
      return rows(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static List<List<Cell>> rows(Document document) {
    Element sheet = (Element) document.getElementsByTagName("table:table").item(0);
    List<List<Cell>> rows = new ArrayList<>();
    for (Element row : elements(sheet.getElementsByTagName("table:table-row"))) {
      List<Cell> cells = new ArrayList<>();
      for (Element cell : elements(row.getElementsByTagName("table:table-cell"))) {
        if (cell.hasAttribute("office:value-type")) {
          cells.add(cell(cell));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  private static Cell cell(Element cell) {
    String type = cell.getAttribute("office:value-type");
    String value =
        switch (type) {
          case "string" -> cell.getTextContent().strip();
          case "date" -> cell.getAttribute("office:date-value");
          default -> cell.getAttribute("office:value");
        };
    return new Cell(type, value);
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
