package dev.khata.payments.vendor;

/** What a vendor answers. */
public record Says(int status, String body) {}
