package dev.khata.domain.violations;

import jakarta.inject.Singleton;

/** The domain knows no framework. */
@Singleton
public final class UsesAnAnnotation {}
