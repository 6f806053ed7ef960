package dev.khata.http.input;

import dev.khata.domain.identity.otp.OneTimeCode;
import dev.khata.domain.kernel.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A one-time password, as people type and paste it; the contract has its own words for others. */
@Constraint(validatedBy = TypedCode.Form.class)
@Size(max = OneTimeCode.LONGEST_TYPED)
@Schema(
    description =
        "The 6 digits of the code, in the digits of any script. Blanks, dashes and line breaks in"
            + " it are passed over.")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
public @interface TypedCode {
  /** What to say of a text that is no code. */
  String message();

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** A code that isn't there has no form to break. */
  final class Form implements ConstraintValidator<TypedCode, Secret> {
    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
      return secret == null || OneTimeCode.parse(secret.reveal()).isPresent();
    }
  }
}
