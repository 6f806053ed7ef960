package dev.khata.http.input;

import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import dev.khata.http.endpoint.Problem;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.Collection;

/**
 * Turns violations into problems. An annotation with a message of its own gives that message;
 * otherwise the contract finds words for the kind of problem.
 */
final class ConstraintProblems {
  private ConstraintProblems() {}

  static Problem of(ConstraintViolation<?> violation, boolean wasNull) {
    String message = violation.getMessageTemplate();
    boolean ownWords = !message.startsWith("{");
    boolean absent = violation.getInvalidValue() == null;
    if (absent && !ownWords) {
      return wasNull ? new Problem.Null() : new Problem.Missing();
    }
    if (ownWords) {
      return new Problem.Other(message);
    }
    Annotation rule = violation.getConstraintDescriptor().getAnnotation();
    return of(rule, violation.getInvalidValue());
  }

  private static Problem of(Annotation rule, Object value) {
    return switch (rule) {
      case NotNull present -> new Problem.Missing();
      case NotBlank text -> new Problem.Blank();
      case NotEmpty items -> new Problem.TooShort(1);
      case Size size when length(value) > size.max() -> new Problem.TooLong(size.max());
      case Size size -> new Problem.TooShort(size.min());
      case Min min -> new Problem.TooSmall(BigDecimal.valueOf(min.value()));
      case DecimalMin min -> new Problem.TooSmall(new BigDecimal(min.value()));
      case Positive min -> new Problem.TooSmall(BigDecimal.ONE);
      case PositiveOrZero min -> new Problem.TooSmall(BigDecimal.ZERO);
      case Max max -> new Problem.TooGreat(BigDecimal.valueOf(max.value()));
      case DecimalMax max -> new Problem.TooGreat(new BigDecimal(max.value()));
      case Email email -> new Problem.BadFormat("email");
      case Pattern pattern -> new Problem.BadFormat("text");
      default -> new Problem.BadFormat("value");
    };
  }

  private static int length(Object value) {
    return switch (value) {
      case CharSequence text -> PlainText.length(text.toString());
      case Collection<?> items -> items.size();
      case Secret secret -> TextConstraints.length(secret);
      default -> Integer.MAX_VALUE;
    };
  }
}
