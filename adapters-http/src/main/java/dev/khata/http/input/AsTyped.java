package dev.khata.http.input;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The endpoint reads this text by a rule of its own, as phones and addresses are read, and refuses
 * what that rule doesn't know. So nothing else is asked of it than that no control character stands
 * within it; those at its ends, which come with copying, are no part of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AsTyped {}
