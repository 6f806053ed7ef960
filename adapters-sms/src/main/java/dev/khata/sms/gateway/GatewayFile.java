package dev.khata.sms.gateway;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.khata.domain.messaging.Placeholders;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the description of a gateway. What each line means stands in {@code presets/README.md}. */
public final class GatewayFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> METHODS = Set.of("POST", "PUT", "GET");
  private static final Pattern COUNTRY = Pattern.compile("[1-9][0-9]{0,3}");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,60}");
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");

  private final Map<String, String> lines;
  private final Set<String> known = new HashSet<>();

  private GatewayFile(Map<String, String> lines) {
    this.lines = lines;
  }

  /**
   * @throws BadGateway for the first line that can't be
   */
  public static Gateway read(Map<String, String> lines) {
    GatewayFile file = new GatewayFile(lines);
    Gateway gateway = file.gateway();
    lines.keySet().stream()
        .filter(name -> !file.known.contains(name))
        .sorted()
        .findFirst()
        .ifPresent(
            name -> {
              throw new BadGateway("it has no line " + name);
            });
    return gateway;
  }

  private Gateway gateway() {
    String method = choice("method", METHODS, "POST");
    Optional<String> url = line("url");
    url.ifPresent(GatewayFile::requireUrl);
    NumberFormat number = number();
    Optional<String> country = line("country");
    require(
        country.map(code -> COUNTRY.matcher(code).matches()).orElse(true),
        "country: expected the code of a country, such as 977");
    require(
        number != NumberFormat.NATIONAL || country.isPresent(),
        "number = national needs a country");
    BodyForm body = body();
    require(
        !method.equals("GET") || body instanceof BodyForm.None, "a GET has neither form nor json");
    return new Gateway(
        method,
        url,
        number,
        country,
        choice("auth", Set.of("none", "basic"), "none").equals("basic"),
        choice("sign", Set.of("none", "standard-webhooks"), "none").equals("standard-webhooks"),
        texts("query."),
        headers(),
        body,
        new Verdicts(
            conditions("accept."),
            conditions("taken."),
            conditions("refuse."),
            conditions("pass."),
            pointers("reference"),
            pointers("error")));
  }

  private NumberFormat number() {
    return NumberFormat.valueOf(
        choice("number", Set.of("e164", "digits", "national"), "e164").toUpperCase(Locale.ROOT));
  }

  private BodyForm body() {
    Map<String, String> form = texts("form.");
    Optional<String> json = line("json");
    require(form.isEmpty() || json.isEmpty(), "it has both form and json");
    if (json.isPresent()) {
      return json(json.get());
    }
    return form.isEmpty() ? new BodyForm.None() : new BodyForm.Form(form);
  }

  private static BodyForm.Json json(String text) {
    try {
      JsonNode template = JSON.readTree(text);
      requireKnown(template);
      return new BodyForm.Json(template);
    } catch (JsonProcessingException e) {
      throw new BadGateway("json: not JSON, or a name stands twice in an object");
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = texts("header.");
    headers.forEach(
        (name, text) ->
            require(
                HEADER.matcher(name).matches()
                    && PRINTABLE.matcher(text).matches()
                    && !text.contains("{text}"),
                "header." + name + ": expected a header's name, and ASCII without {text}"));
    return headers;
  }

  private Map<String, String> texts(String prefix) {
    Map<String, String> texts = new HashMap<>();
    lines.forEach(
        (name, text) -> {
          if (name.startsWith(prefix)) {
            known.add(name);
            requireKnown(name, text);
            texts.put(name.substring(prefix.length()), text);
          }
        });
    return texts;
  }

  private List<Condition> conditions(String prefix) {
    return lines.keySet().stream()
        .filter(name -> name.startsWith(prefix))
        .sorted()
        .peek(known::add)
        .map(
            name ->
                new Condition(
                    pointer(name, name.substring(prefix.length())),
                    items(lines.getOrDefault(name, ""))))
        .toList();
  }

  private List<JsonPointer> pointers(String name) {
    return line(name).stream()
        .flatMap(text -> items(text).stream())
        .map(pointer -> pointer(name, pointer))
        .toList();
  }

  private static List<String> items(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static JsonPointer pointer(String name, String text) {
    try {
      return JsonPointer.compile(text);
    } catch (IllegalArgumentException e) {
      throw new BadGateway(name + ": expected a JSON pointer such as /response_code");
    }
  }

  private String choice(String name, Set<String> all, String otherwise) {
    String chosen = line(name).orElse(otherwise);
    require(
        all.contains(chosen),
        name + ": expected " + String.join(" or ", all.stream().sorted().toList()));
    return chosen;
  }

  private Optional<String> line(String name) {
    known.add(name);
    return Optional.ofNullable(lines.get(name)).map(String::strip).filter(text -> !text.isEmpty());
  }

  private static void requireUrl(String text) {
    requireKnown("url", text);
    Map<String, String> any = new HashMap<>();
    Values.NAMES.forEach(name -> any.put(name, "x"));
    try {
      URI uri = URI.create(Placeholders.fill(text, any));
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      require(
          web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getFragment() == null,
          "url: expected an http or https URL without user or fragment");
    } catch (IllegalArgumentException e) {
      throw new BadGateway("url: not a URL");
    }
  }

  private static void requireKnown(JsonNode template) {
    if (template.isTextual()) {
      requireKnown("json", template.textValue());
    }
    template.forEach(GatewayFile::requireKnown);
  }

  private static void requireKnown(String name, String text) {
    try {
      for (String placeholder : Placeholders.in(text)) {
        require(
            Values.NAMES.contains(placeholder),
            name + ": there is no {" + placeholder + "}; there are " + names());
      }
    } catch (IllegalArgumentException e) {
      throw new BadGateway(name + ": a brace is not closed");
    }
  }

  private static String names() {
    return String.join(", ", Values.NAMES.stream().sorted().toList());
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new BadGateway(reason);
    }
  }
}
