package dev.khata.http.input;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.khata.domain.kernel.Patch;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.TextType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts with characters that the domain lets into none, such as control characters, which
 * harm logs, mails and terminals, and halves of characters, which no database stores.
 */
final class TextRules {
  private final WireNames names;

  TextRules(WireNames names) {
    this.names = names;
  }

  List<FieldProblem> problems(Record input) {
    List<FieldProblem> problems = new ArrayList<>();
    record(input, List.of(), problems);
    return problems;
  }

  private void record(Record input, List<String> path, List<FieldProblem> problems) {
    for (RecordComponent component : input.getClass().getRecordComponents()) {
      Optional<WireNames.Field> field = names.of(input.getClass(), component.getName());
      if (field.isPresent() && !component.getAnnotatedType().isAnnotationPresent(TypedCode.class)) {
        List<String> at = longer(path, field.get().name());
        value(valueOf(component, input), at, rule(component), problems);
      }
    }
  }

  private void value(
      @Nullable Object value,
      List<String> path,
      Predicate<String> rule,
      List<FieldProblem> problems) {
    switch (value) {
      case null -> {}
      case String text when !rule.test(text) ->
          problems.add(new FieldProblem(path, new Problem.ForbiddenCharacters()));
      case Secret secret when !PlainText.isStorable(secret.reveal()) ->
          problems.add(new FieldProblem(path, new Problem.ForbiddenCharacters()));
      case Optional<?> optional ->
          optional.ifPresent(within -> value(within, path, rule, problems));
      case Patch.Put<?>(Object within) -> value(within, path, rule, problems);
      case Record read when TextType.of(read.getClass()).isPresent() -> {}
      case Record nested -> record(nested, path, problems);
      case TextNode text -> value(text.textValue(), path, rule, problems);
      case ArrayNode items -> value(items.valueStream().toList(), path, rule, problems);
      case ObjectNode object ->
          object.forEachEntry((name, item) -> member(name, item, path, rule, problems));
      case Collection<?> items -> {
        int index = 0;
        for (Object item : items) {
          value(item, longer(path, Integer.toString(index++)), rule, problems);
        }
      }
      case Map<?, ?> map -> map.forEach((key, item) -> member(key, item, path, rule, problems));
      default -> {}
    }
  }

  private void member(
      Object name,
      @Nullable Object item,
      List<String> path,
      Predicate<String> rule,
      List<FieldProblem> problems) {
    List<String> at = longer(path, String.valueOf(name));
    value(name, at, TextRules::isLine, problems);
    value(item, at, rule, problems);
  }

  private static Predicate<String> rule(RecordComponent component) {
    if (component.isAnnotationPresent(AsTyped.class)) {
      return text -> PlainText.isStorable(PlainText.trim(text));
    }
    return component.isAnnotationPresent(Multiline.class) ? PlainText::isProse : TextRules::isLine;
  }

  private static boolean isLine(String text) {
    return PlainText.isStorable(text) && PlainText.isLine(PlainText.trim(text));
  }

  private static List<String> longer(List<String> path, String part) {
    List<String> longer = new ArrayList<>(path);
    longer.add(part);
    return longer;
  }

  private static @Nullable Object valueOf(RecordComponent component, Record input) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(input);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't read " + component, e);
    }
  }
}
