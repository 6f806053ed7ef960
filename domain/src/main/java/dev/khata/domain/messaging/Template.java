package dev.khata.domain.messaging;

import static dev.khata.domain.messaging.Channel.EMAIL;
import static dev.khata.domain.messaging.Channel.INBOX;
import static dev.khata.domain.messaging.Channel.PUSH;
import static dev.khata.domain.messaging.Channel.SMS;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every message that Khata writes, without the values of one recipient. The words of each stand
 * under its {@linkplain #key key}, in a file per language; a gateway may know it by an id of its
 * own. Key and variables never change, since messages that another release has sealed carry them; a
 * message that needs other variables gets a template of its own.
 */
public enum Template {
  /** A one-time password. */
  CODE("code", Kind.CODE, Set.of(SMS, EMAIL), "code", "minutes"),
  /** A one-time password that deletes an account, and says so. */
  DELETION_CODE("deletion-code", Kind.CODE, Set.of(SMS, EMAIL), "code", "minutes"),
  /** In place of a code, to whoever asks to register a number or address that has an account. */
  ACCOUNT_EXISTS("account-exists", Kind.NOTICE, Set.of(SMS, EMAIL)),
  /** A link that proves an e-mail address. */
  VERIFY_EMAIL("verify-email", Kind.CODE, Set.of(EMAIL), "link", "hours"),
  /** A link by which a new password is set. */
  RESET_PASSWORD("reset-password", Kind.CODE, Set.of(EMAIL), "link", "minutes"),
  /** Somebody has become an admin; how they log in. */
  ADMIN_ADDED("admin-added", Kind.NOTICE, Set.of(SMS, EMAIL)),
  /** A link, or a code to type into the app, by which a new password is set. */
  RESET_PASSWORD_BY_CODE(
      "reset-password-by-code",
      Kind.CODE,
      Set.of(EMAIL),
      "code",
      "minutes",
      "link",
      "link_minutes"),
  PASSWORD_CHANGED("password-changed", Kind.NOTICE, Set.of(SMS, EMAIL, INBOX, PUSH)),
  /** To the number that an account had until now. */
  NUMBER_CHANGED("number-changed", Kind.NOTICE, Set.of(SMS)),
  /** In place of a code, to the number of an account that another one was to get. */
  NUMBER_IN_USE("number-in-use", Kind.NOTICE, Set.of(SMS)),
  /** The receipt of a recharge from the wallet. */
  RECHARGED("recharged", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "phone", "plan", "amount"),
  /** The receipt of a recharge that was paid through a gateway. */
  RECHARGE_PAID("recharge-paid", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "phone", "plan", "amount"),
  /** The receipt of a top-up. */
  TOPPED_UP("topped-up", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "amount"),
  /** A payment came when what it was for could not be had any more; it is in the wallet. */
  PAYMENT_ARRIVED("payment-arrived", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "amount"),
  /** Money of a payment goes back to where it came from. */
  REFUNDED("refunded", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "amount"),
  /** It could not go back, and is in the wallet again. */
  REFUND_FAILED("refund-failed", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "amount"),
  /** The payer's bank has taken a payment back. */
  PAYMENT_REVERSED("payment-reversed", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "amount"),
  /** What the bank had taken back has come again. */
  REVERSAL_UNDONE("reversal-undone", Kind.NOTICE, Set.of(SMS, INBOX, PUSH), "amount"),
  /** A plan runs out soon; when. */
  PLAN_ENDING("plan-ending", Kind.REMINDER, Set.of(SMS, EMAIL, INBOX, PUSH), "phone", "plan", "at"),
  /** A plan has run out; when, and what comes now. */
  PLAN_ENDED(
      "plan-ended", Kind.NOTICE, Set.of(SMS, EMAIL, INBOX, PUSH), "phone", "plan", "at", "next"),
  /** A mandate will charge: who, how much, for what, when, and how to prevent it. */
  AUTOPAY_NOTICE(
      "autopay-notice",
      Kind.NOTICE,
      Set.of(SMS, EMAIL, INBOX, PUSH),
      "merchant",
      "amount",
      "plan",
      "phone",
      "at",
      "reference"),
  /** The receipt of a charge by a mandate. */
  AUTOPAY_CHARGED(
      "autopay-charged",
      Kind.NOTICE,
      Set.of(SMS, EMAIL, INBOX, PUSH),
      "merchant",
      "amount",
      "plan",
      "phone",
      "at",
      "reference"),
  /** A mandate could not charge; why, and when it charges again. */
  AUTOPAY_FAILED(
      "autopay-failed",
      Kind.NOTICE,
      Set.of(SMS, EMAIL, INBOX, PUSH),
      "amount",
      "plan",
      "phone",
      "failure",
      "again",
      "reference"),
  /** A mandate could not charge, and charges no more; why. */
  AUTOPAY_STOPPED(
      "autopay-stopped",
      Kind.NOTICE,
      Set.of(SMS, EMAIL, INBOX, PUSH),
      "amount",
      "plan",
      "phone",
      "failure",
      "stop",
      "reference"),
  /** Their message has come, to whoever filled in the contact form; nothing of it is in there. */
  CONTACT_RECEIVED("contact-received", Kind.NOTICE, Set.of(EMAIL)),
  /** Somebody's papers were found in order. */
  KYC_APPROVED("kyc-approved", Kind.NOTICE, Set.of(EMAIL, INBOX, PUSH)),
  /** Somebody's papers were turned down; why. */
  KYC_REJECTED("kyc-rejected", Kind.NOTICE, Set.of(EMAIL, INBOX, PUSH), "comment"),
  /** Further or better papers are asked for; which, in the reviewer's words. */
  KYC_DOCUMENTS_REQUESTED(
      "kyc-documents-requested", Kind.NOTICE, Set.of(EMAIL, INBOX, PUSH), "comment"),
  /**
   * What operators tell many at once, in the words of its author; whether as news or as an offer.
   */
  ANNOUNCEMENT("announcement", Kind.NOTICE, Set.of(PUSH), "title", "body"),
  /**
   * Words that were ready before they were sealed, as an earlier release left them. They are handed
   * on as they are, and no new message is made of them.
   */
  READY_WORDS("ready-words", Kind.NOTICE, Set.of(SMS, EMAIL), "subject", "text", "html");

  private static final Map<String, Template> BY_KEY =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Template::key, Function.identity()));

  private final String key;
  private final Kind kind;
  private final Set<Channel> channels;
  private final Set<String> variables;

  Template(String key, Kind kind, Set<Channel> channels, String... variables) {
    if (kind == Kind.CODE && (channels.contains(INBOX) || channels.contains(PUSH))) {
      throw new IllegalArgumentException(
          "a code is shown on no screen and kept in no list: " + key);
    }
    this.key = key;
    this.kind = kind;
    this.channels = channels;
    this.variables = Set.of(variables);
  }

  /** Why a message is sent, which decides whether a user can do without it. */
  public enum Kind {
    /** A secret that proves who somebody is: a one-time password or a one-time link. */
    CODE,
    /** What a user must know: a receipt of money, a decision about them, a change of access. */
    NOTICE,
    REMINDER,
    OFFER,
    MARKETING;

    /** Whether it is sent whatever the user prefers. */
    public boolean isOwed() {
      return switch (this) {
        case CODE, NOTICE -> true;
        case REMINDER, OFFER, MARKETING -> false;
      };
    }
  }

  /** Empty for a key that this release doesn't know, such as one that a newer release added. */
  public static Optional<Template> find(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  /** The name in files of words, in configuration and in the database; never changed. */
  public String key() {
    return key;
  }

  public Kind kind() {
    return kind;
  }

  /** The channels for which there are words. */
  public Set<Channel> channels() {
    return channels;
  }

  /** The names of the values that differ from one message to the next. */
  public Set<String> variables() {
    return variables;
  }

  /**
   * @throws IllegalArgumentException when a value is missing, or one has no place in it
   */
  void requireAll(Map<String, String> values) {
    if (!values.keySet().equals(variables)) {
      throw new IllegalArgumentException(
          "the template " + key + " takes " + variables + " and not " + values.keySet());
    }
  }
}
