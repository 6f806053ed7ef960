package dev.khata.http.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import dev.khata.http.endpoint.FieldProblem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;

/** Checks records against their Jakarta Validation annotations. */
final class Constraints {
  /** Made once: it is dear, and all its parts are safe for threads. */
  private static final Validator VALIDATOR = validator();

  private final WireNames names;

  Constraints(WireNames names) {
    this.names = names;
  }

  /**
   * @param sent tells a field left out from one sent as null
   */
  <T> List<FieldProblem> problems(T input, JsonNode sent) {
    List<FieldProblem> problems = new ArrayList<>();
    for (ConstraintViolation<T> violation : VALIDATOR.validate(input)) {
      List<String> path = path(violation);
      boolean wasNull = Binder.find(sent, path).isNull();
      problems.add(new FieldProblem(path, ConstraintProblems.of(violation, wasNull)));
    }
    return problems;
  }

  /** In the client's names; the request as a whole for what isn't a field of it. */
  private List<String> path(ConstraintViolation<?> violation) {
    List<String> path = new ArrayList<>();
    Class<?> within = violation.getRootBeanClass();
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getIndex() != null) {
        path.add(node.getIndex().toString());
      } else if (node.getKey() != null) {
        path.add(node.getKey().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        Optional<WireNames.Field> field = names.of(within, node.getName());
        if (field.isEmpty()) {
          return List.of();
        }
        path.add(field.get().name());
        within = innermost(field.get().type()).getRawClass();
      }
    }
    return path;
  }

  private static JavaType innermost(JavaType type) {
    JavaType at = type;
    while (at.getContentType() != null) {
      at = at.getContentType();
    }
    return at;
  }

  private static Validator validator() {
    HibernateValidatorConfiguration configuration =
        Validation.byProvider(HibernateValidator.class).configure();
    try (ValidatorFactory factory =
        configuration
            .messageInterpolator(new Untold())
            .addValueExtractor(new PatchExtractor())
            .addMapping(SecretConstraints.mapping(configuration))
            .buildValidatorFactory()) {
      return factory.getValidator();
    }
  }

  /**
   * Leaves the library's messages as they are: nobody is told them, since the words are those of
   * the contracts, and values of clients are never made part of one.
   */
  private static final class Untold implements MessageInterpolator {

    @Override
    public String interpolate(String template, Context context) {
      return template;
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
      return template;
    }
  }
}
