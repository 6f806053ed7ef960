package dev.khata.http.input;

import dev.khata.domain.kernel.Secret;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;

/**
 * Lets {@code @Size}, {@code @NotBlank} and {@code @Pattern} stand on a {@link Secret} and look at
 * the text in it; and, on texts, the {@link TextConstraints domain's meaning} of the first two and
 * of {@code @Email}.
 */
public final class SecretConstraints {
  private SecretConstraints() {}

  static ConstraintMapping mapping(HibernateValidatorConfiguration configuration) {
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(Length.class)
        .validatedBy(TextConstraints.Length.class);
    mapping
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(true)
        .validatedBy(Presence.class)
        .validatedBy(TextConstraints.Presence.class);
    mapping
        .constraintDefinition(Pattern.class)
        .includeExistingValidators(true)
        .validatedBy(Form.class);
    mapping
        .constraintDefinition(Email.class)
        .includeExistingValidators(false)
        .validatedBy(TextConstraints.Address.class);
    return mapping;
  }

  /** Counts code points; a secret that isn't there has none too many. */
  public static final class Length implements ConstraintValidator<Size, Secret> {
    private int min;
    private int max = Integer.MAX_VALUE;

    @Override
    public void initialize(Size size) {
      this.min = size.min();
      this.max = size.max();
    }

    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
      return secret == null
          || (TextConstraints.length(secret) >= min && TextConstraints.length(secret) <= max);
    }
  }

  /** The whole text is of the form; a secret that isn't there has no form to break. */
  public static final class Form implements ConstraintValidator<Pattern, Secret> {
    private java.util.regex.Pattern form = java.util.regex.Pattern.compile("");

    @Override
    public void initialize(Pattern pattern) {
      this.form = java.util.regex.Pattern.compile(pattern.regexp());
    }

    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
      return secret == null || form.matcher(secret.reveal()).matches();
    }
  }

  /** More than blanks. */
  public static final class Presence implements ConstraintValidator<NotBlank, Secret> {
    @Override
    public boolean isValid(@Nullable Secret secret, ConstraintValidatorContext context) {
      return secret != null && !secret.reveal().isBlank();
    }
  }
}
