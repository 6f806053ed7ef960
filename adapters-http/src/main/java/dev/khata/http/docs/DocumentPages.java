package dev.khata.http.docs;

import dev.khata.http.endpoint.Access;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Content;
import dev.khata.http.endpoint.Section;
import dev.khata.http.openapi.ApiDocument;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The document of one contract, and Swagger UI over it. */
public final class DocumentPages {
  private final Api api;
  private final Supplier<URI> server;
  private final AtomicReference<Made> latest = new AtomicReference<>();

  private record Made(URI server, Content document) {}

  /**
   * @param server where the outside reaches the server, which may be known only once it listens
   */
  public DocumentPages(Api api, Supplier<URI> server) {
    this.api = api;
    this.server = server;
  }

  /** Declares both at the given paths, among the contract's own endpoints or among Khata's. */
  public void declare(Section section, String documentPath, String pagePath) {
    section
        .get(documentPath)
        .named("getSchema")
        .needs(Access.PUBLIC)
        .summary("The OpenAPI document of " + api.title())
        .givesContent(200, "application/json")
        .shared()
        .does(call -> document());
    section
        .get(pagePath)
        .named("showSwagger")
        .needs(Access.PUBLIC)
        .summary("Swagger UI for " + api.title())
        .givesContent(200, "text/html")
        .shared()
        .does(call -> SwaggerPage.of(api.title(), documentPath));
  }

  /** Made when first asked for, since endpoints may still be declared after this. */
  private Content document() {
    URI where = server.get();
    Made made = latest.get();
    if (made == null || !made.server().equals(where)) {
      made = new Made(where, Content.text("application/json", ApiDocument.json(api, where)));
      latest.set(made);
    }
    return made.document();
  }
}
