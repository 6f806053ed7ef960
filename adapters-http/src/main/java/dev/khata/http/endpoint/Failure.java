package dev.khata.http.endpoint;

/**
 * An error that an endpoint may answer with, beyond those the framework answers everywhere.
 *
 * @param code the contract's code; empty where its errors carry none
 * @param message as the client may see it
 */
public record Failure(int status, String code, String message) {}
