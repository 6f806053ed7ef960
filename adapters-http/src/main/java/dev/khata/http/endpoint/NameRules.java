package dev.khata.http.endpoint;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Every value of an enumeration that clients send or see has a name of the contract's own, so that
 * no constant of the domain gets into a contract by its Java name.
 */
final class NameRules {
  private final Vocabulary names;
  private final Set<Type> seen = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  private NameRules(Vocabulary names) {
    this.names = names;
  }

  static List<String> faults(Vocabulary names, Endpoint<?, ?, ?> endpoint) {
    NameRules rules = new NameRules(names);
    switch (endpoint.payload()) {
      case Payload.None() -> {}
      case Payload.Json<?> json -> rules.look(json.type());
      case Payload.OptionalJson<?> json -> rules.look(json.type());
      case Payload.Shaped(Shape shape) -> rules.look(shape);
      case Payload.JsonOrPasswordForm<?, ?> either -> {
        rules.look(either.json().type());
        rules.look(either.form());
      }
      case Payload.JsonOrForm<?, ?> either -> {
        rules.look(either.json().type());
        rules.look(either.form().type());
      }
      case Payload.Form<?> form -> rules.look(form.type());
      case Payload.Raw raw -> {}
    }
    endpoint.parameters().forEach(parameter -> rules.look(parameter.type()));
    rules.look(endpoint.query());
    rules.look(endpoint.success());
    return rules.faults;
  }

  private void look(Success<?> success) {
    switch (success) {
      case Success.Json<?> body -> look(body.type());
      case Success.Rows<?> rows -> look(rows.item());
      case Success.Shaped shaped -> look(shaped.row());
      case Success.Mapped mapped -> look(mapped.shape());
      case Success.OneOf<?> several -> several.kinds().forEach(kind -> look(kind.success()));
      case Success.Empty any -> {}
      case Success.Text any -> {}
      case Success.File any -> {}
      case Success.Elsewhere any -> {}
    }
  }

  private void look(Shape shape) {
    for (Shape.Member member : shape.members()) {
      look(member.type());
      member.object().ifPresent(this::look);
    }
  }

  private void look(Type type) {
    if (!seen.add(type)) {
      return;
    }
    switch (type) {
      case Class<?> plain when plain.isEnum() && plain != Nothing.class -> {
        if (names.of(plain).isEmpty()) {
          faults.add("shows " + plain.getSimpleName() + ", whose values have no names");
        }
      }
      case Class<?> plain when plain.isRecord() -> {
        for (RecordComponent component : plain.getRecordComponents()) {
          look(component.getGenericType());
        }
      }
      case ParameterizedType generic -> {
        look(generic.getRawType());
        for (Type argument : generic.getActualTypeArguments()) {
          look(argument);
        }
      }
      default -> {}
    }
  }
}
