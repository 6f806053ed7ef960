package dev.khata.http.endpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which files a field of a form takes. Another type is answered with 415, unless the endpoint looks
 * inside the file; a larger file with 413. A field that is a list of files says by {@code @Size}
 * how many it takes.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Accepts {
  /** Media types in lower case, such as {@code image/png}. */
  String[] value();

  /**
   * Whether the endpoint tells by the content what a file is, whatever type the client names; then
   * the types are for the documentation alone.
   */
  boolean byContent() default false;

  /** Bytes of each file. */
  int maxBytes() default 5 << 20;
}
