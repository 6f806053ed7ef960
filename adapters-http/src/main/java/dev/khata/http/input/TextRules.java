package dev.khata.http.input;

import dev.khata.domain.kernel.Edit;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds texts with control characters, which harm logs, mails and terminals, or with halves of
 * characters, which no database stores.
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
      if (field.isPresent()) {
        boolean multiline = component.isAnnotationPresent(Multiline.class);
        value(valueOf(component, input), longer(path, field.get().name()), multiline, problems);
      }
    }
  }

  private void value(
      @Nullable Object value, List<String> path, boolean multiline, List<FieldProblem> problems) {
    switch (value) {
      case null -> {}
      case String text when !isClean(text, multiline) ->
          problems.add(new FieldProblem(path, new Problem.ForbiddenCharacters()));
      case Secret secret -> value(secret.reveal(), path, false, problems);
      case Optional<?> optional ->
          optional.ifPresent(within -> value(within, path, multiline, problems));
      case Edit.Put<?>(Object within) -> value(within, path, multiline, problems);
      case Record nested -> record(nested, path, problems);
      case Collection<?> items -> {
        int index = 0;
        for (Object item : items) {
          value(item, longer(path, Integer.toString(index++)), multiline, problems);
        }
      }
      case Map<?, ?> map ->
          map.forEach(
              (key, item) -> {
                List<String> at = longer(path, String.valueOf(key));
                value(key, at, false, problems);
                value(item, at, multiline, problems);
              });
      default -> {}
    }
  }

  private static boolean isClean(String text, boolean multiline) {
    return text.codePoints()
        .filter(c -> !multiline || "\n\r\t".indexOf(c) < 0)
        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
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
