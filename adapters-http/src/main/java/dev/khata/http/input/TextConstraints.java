package dev.khata.http.input;

import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.Secret;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What {@code @Size}, {@code @NotBlank} and {@code @Email} mean for texts: the domain's rules.
 * Lengths are code points, as {@code maxLength} of the published documents says, and what shows
 * nothing is blank.
 */
public final class TextConstraints {
  private TextConstraints() {}

  /**
   * A secret is as long as its shorter spelling, since a password is the same whether the keyboard
   * composes its letters or not.
   */
  static int length(Secret secret) {
    String text = secret.reveal();
    int composed = PlainText.length(Normalizer.normalize(text, Normalizer.Form.NFC));
    return Math.min(PlainText.length(text), composed);
  }

  /** Counts code points; a text that isn't there has none too many. */
  public static final class Length implements ConstraintValidator<Size, String> {
    private int min;
    private int max = Integer.MAX_VALUE;

    @Override
    public void initialize(Size size) {
      this.min = size.min();
      this.max = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || (PlainText.length(text) >= min && PlainText.length(text) <= max);
    }
  }

  /** More than what shows nothing. */
  public static final class Presence implements ConstraintValidator<NotBlank, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text != null && !PlainText.isBlank(text);
    }
  }

  /** An e-mail address, blanks around it aside; a blank text is for others to complain of. */
  public static final class Address implements ConstraintValidator<Email, String> {
    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      return text == null || PlainText.isBlank(text) || EmailAddress.parse(text).isPresent();
    }
  }
}
