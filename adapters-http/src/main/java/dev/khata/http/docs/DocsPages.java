package dev.khata.http.docs;

import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Html;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Section;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** {@code /docs}: the list of contracts, and each one's document and Swagger UI. */
public final class DocsPages {
  private DocsPages() {}

  /**
   * Over the enabled contracts.
   *
   * @param server where the outside reaches the server
   */
  public static Api of(List<Api> contracts, Supplier<URI> server) {
    Api api = Api.own("Documentation", new KhataErrors());
    Section section = api.section("Documentation");
    section
        .get("/docs")
        .needs(Access.PUBLIC)
        .summary("The list of contracts")
        .givesContent(200, "text/html")
        .shared()
        .does(call -> list(contracts));
    for (Api contract : contracts) {
      String path = "/docs/" + contract.name();
      new DocumentPages(contract, server).declare(section, path + "/openapi.json", path);
    }
    for (Asset asset : Asset.values()) {
      section
          .get(asset.path())
          .needs(Access.PUBLIC)
          .givesContent(200, asset.content().type())
          .cached(asset.kept())
          .shared()
          .does(call -> asset.content());
    }
    return api;
  }

  private static Content list(List<Api> contracts) {
    StringBuilder rows = new StringBuilder();
    for (Api contract : contracts) {
      rows.append(
          String.format(
              Locale.ROOT,
              """
              <tr><td>%1$s</td><td><a href="/docs/%2$s">/docs/%2$s</a></td>\
              <td><a href="/docs/%2$s/openapi.json">openapi.json</a></td></tr>
              """,
              Html.escape(contract.title()),
              Html.escape(contract.name())));
    }
    return Html.page(
        "Khata",
        String.format(
            Locale.ROOT,
            """
            <h1>Khata</h1>
            <table>
            <tr><th>Contract</th><th>Swagger UI</th><th>OpenAPI</th></tr>
            %s</table>
            """,
            rows));
  }
}
