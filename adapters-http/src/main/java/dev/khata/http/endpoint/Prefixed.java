package dev.khata.http.endpoint;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a record that stands in a query record: its fields are parameters of the query, each under the
 * component's name followed by its own. {@code createdAt} with {@code start} and {@code end} is
 * {@code created_at_start} and {@code created_at_end}. Without this, they stand under their own
 * names alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Prefixed {}
