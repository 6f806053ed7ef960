package dev.khata.domain.wallet.books;

/**
 * An account of the general ledger: one of the house, or those of one kind of all users together.
 *
 * @param code its number in the chart of accounts, for ever the same
 * @param id by which it is known in the books, such as {@code GATEWAY_CLEARING}
 * @param name for people
 * @param inPoints whether it counts points; it counts money otherwise
 * @param ofUsers whether it is the control account of accounts of users
 * @param purpose what it is, in a line
 */
public record LedgerAccount(
    int code,
    String id,
    String name,
    AccountClass kind,
    boolean inPoints,
    boolean ofUsers,
    String purpose) {}
