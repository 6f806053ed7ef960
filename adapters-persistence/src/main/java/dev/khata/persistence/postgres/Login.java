package dev.khata.persistence.postgres;

import dev.khata.domain.kernel.Secret;

/** A role of the database with its password. */
public record Login(String user, Secret password) {}
