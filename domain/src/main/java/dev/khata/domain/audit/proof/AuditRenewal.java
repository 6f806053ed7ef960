package dev.khata.domain.audit.proof;

/**
 * What a newer key says of a seal that was proved by an older one: the seal, MAC and all, and its
 * row are what they were. By it the seal is proved when the older key is gone, and heads of days
 * that tell of the seal stay right.
 *
 * @param number of the seal
 * @param mac HMAC-SHA256 in hexadecimal
 */
public record AuditRenewal(long number, String keyId, String mac) {}
