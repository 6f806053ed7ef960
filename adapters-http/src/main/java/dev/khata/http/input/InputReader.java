package dev.khata.http.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.khata.http.endpoint.Accepts;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.JsonStyle;
import dev.khata.http.endpoint.Naming;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.input.Binder.Bound;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the inputs of one contract. What can't be read at all is {@link Fault.Malformed}; what can
 * but is not as the record wants it is {@link Fault.Invalid}, with one problem per field, all
 * fields together, in the order of the record.
 */
public final class InputReader {
  private final ObjectMapper json;
  private final Binder bodies;
  private final Binder queries;
  private final WireNames names;
  private final TextRules texts;
  private final Constraints constraints;
  private final UnknownFields unknown;

  /** Of a contract that writes times to the microsecond. */
  public InputReader(Naming naming) {
    this(JsonStyle.of(naming));
  }

  public InputReader(JsonStyle style) {
    this.json = Json.strict(style);
    this.bodies = new Binder(json, style.names(), false);
    this.queries = new Binder(Json.fromText(style), style.names(), true);
    this.names = new WireNames(json);
    this.texts = new TextRules(names);
    this.constraints = new Constraints(names);
    this.unknown = new UnknownFields(names);
  }

  /** Under which names this contract writes the components of records. */
  public WireNames names() {
    return names;
  }

  /** The mapper that also writes this contract's answers. */
  public ObjectMapper json() {
    return json;
  }

  /**
   * A body, which must be a JSON object in UTF-8. Fields that nobody knows are passed over; but an
   * object that has no others is refused, see {@link UnknownFields}.
   */
  public <T> T body(byte[] bytes, Class<T> type) {
    JsonNode sent = parse(bytes);
    if (sent instanceof ObjectNode object) {
      Bound<T> bound = bind(object, type, bodies);
      List<FieldProblem> more =
          unknown.problems(object, type).stream().filter(bound::isFine).toList();
      return valid(bound.with(more), names.all(type), problem -> problem);
    }
    Problem problem = new Problem.WrongType(Problem.Expected.OBJECT);
    throw new FaultException(new Fault.Invalid(List.of(new FieldProblem(List.of(), problem))));
  }

  /** A body of form fields, read as a query string is. */
  public <T> T form(byte[] bytes, Class<T> type) {
    return query(text(bytes), type);
  }

  /**
   * A form with files, whose texts are read as those of a query string are; a form that has no
   * field that anybody knows is refused, as such an object is.
   */
  public <T> T form(List<FormField> sent, Class<T> type) {
    QueryFields fields = names.query(type);
    Bound<T> bound = bind(FormFields.tree(sent, fields, json), type, queries);
    List<FieldProblem> more =
        UnknownFields.problems(sent, fields).stream().filter(bound::isFine).toList();
    return flat(bound.with(more), fields);
  }

  /** Which files a form takes, by the names that clients send them under. */
  public Map<String, Accepts> files(Class<?> form) {
    return FormFields.files(names.query(form));
  }

  /** A query string as sent, without the question mark. */
  public <T> T query(String raw, Class<T> type) {
    QueryFields fields = names.query(type);
    return flat(bind(QueryString.tree(raw, fields, json), type, queries), fields);
  }

  private static <T> T flat(Bound<T> bound, QueryFields fields) {
    List<String> order = fields.parameters().stream().map(QueryFields.Parameter::name).toList();
    return valid(bound, order, fields::named);
  }

  /**
   * The same text for all bodies that say the same, whatever their spaces and the order of their
   * fields; empty for none.
   */
  public String canonical(byte[] body) {
    return body.length == 0 ? "" : CanonicalJson.of(parse(body));
  }

  /** With all that is wrong with the values in it. */
  private <T> Bound<T> bind(ObjectNode sent, Class<T> type, Binder binder) {
    Bound<T> bound = binder.bind(sent, type);
    List<FieldProblem> problems = new ArrayList<>();
    bound
        .value()
        .ifPresent(
            value -> {
              if (value instanceof Record record) {
                problems.addAll(texts.problems(record));
              }
              problems.addAll(constraints.problems(value, sent));
            });
    return bound.with(problems);
  }

  /**
   * @param order of the fields as the client knows them
   * @param named tells a problem by the client's names
   */
  private static <T> T valid(
      Bound<T> bound, List<String> order, UnaryOperator<FieldProblem> named) {
    if (bound.problems().isEmpty()) {
      return bound.value().orElseThrow();
    }
    throw new FaultException(
        new Fault.Invalid(inOrder(bound.problems().stream().map(named).toList(), order)));
  }

  private static List<FieldProblem> inOrder(List<FieldProblem> problems, List<String> order) {
    List<FieldProblem> sorted = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    problems.stream()
        .sorted(ProblemOrder.by(order))
        .filter(problem -> seen.add(problem.path()))
        .forEach(sorted::add);
    return sorted;
  }

  private JsonNode parse(byte[] bytes) {
    JsonNode sent = tree(withoutMark(text(bytes)));
    if (sent.isMissingNode()) {
      throw new FaultException(new Fault.Malformed());
    }
    return sent;
  }

  /**
   * Nothing but the parser works on the text here, so whatever is thrown is about the text: Jackson
   * lets through what {@code BigDecimal} throws, for one.
   */
  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException | RuntimeException unreadable) {
      throw new FaultException(new Fault.Malformed());
    }
  }

  /** Some platforms begin every text with a byte order mark; RFC 8259 lets it be passed over. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static String text(byte[] utf8) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new FaultException(new Fault.Malformed());
    }
  }
}
