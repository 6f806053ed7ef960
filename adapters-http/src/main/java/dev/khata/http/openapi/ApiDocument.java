package dev.khata.http.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.input.InputReader;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Set;

/** The OpenAPI 3.1 document of a contract. The same declarations give the same bytes. */
public final class ApiDocument {
  private static final String VERSION = "1.0.0";

  private ApiDocument() {}

  /**
   * As JSON, with a line for every value, so that two documents can be compared.
   *
   * @param server where the outside reaches the server, without a final slash
   */
  public static String json(Api api, URI server) {
    try {
      return Json31.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(of(api, server));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("can't write the document of " + api.name(), e);
    }
  }

  private static OpenAPI of(Api api, URI server) {
    InputReader reader = new InputReader(api.style());
    ObjectMapper json = reader.json();
    ScalarSchemas scalars = new ScalarSchemas(json, api.style().names());
    Schemas schemas = new Schemas(reader.names(), scalars, api.glossary());
    Security security = Security.of(api);
    Operations operations =
        new Operations(
            schemas,
            new ErrorResponses(schemas, new ErrorAnswers(api, json)),
            security,
            reader,
            api);
    Paths paths = new Paths();
    Set<String> sections = new LinkedHashSet<>();
    for (Endpoint<?, ?, ?> endpoint : api.endpoints()) {
      sections.add(endpoint.section());
      PathItem item = paths.computeIfAbsent(endpoint.path(), path -> new PathItem());
      put(item, endpoint, operations.of(endpoint));
    }
    OpenAPI document =
        new OpenAPI(SpecVersion.V31)
            .openapi("3.1.0")
            .info(new Info().title(api.title()).version(VERSION))
            .addServersItem(new Server().url(server.toString()))
            .paths(paths)
            .components(components(schemas, security));
    sections.forEach(section -> document.addTagsItem(new Tag().name(section)));
    return document;
  }

  private static void put(PathItem item, Endpoint<?, ?, ?> endpoint, Operation operation) {
    switch (endpoint.method()) {
      case GET -> item.setGet(operation);
      case POST -> item.setPost(operation);
      case PUT -> item.setPut(operation);
      case PATCH -> item.setPatch(operation);
      case DELETE -> item.setDelete(operation);
    }
  }

  private static Components components(Schemas schemas, Security security) {
    Components components = new Components();
    schemas.all().forEach(components::addSchemas);
    security.schemes().forEach(components::addSecuritySchemes);
    return components;
  }
}
