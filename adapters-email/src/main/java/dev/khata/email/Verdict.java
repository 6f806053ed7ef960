package dev.khata.email;

import dev.khata.domain.messaging.Delivery;
import java.util.Optional;
import java.util.Set;

/** What a failed conversation means for the message. */
final class Verdict {
  /** To a recipient: a full mailbox, or too many recipients; to a mail: it is too big. */
  private static final int NO_ROOM = 552;

  /** Of the session, such as a log-in that is missing: nothing is wrong with the recipient. */
  private static final Set<Integer> OF_THE_SESSION = Set.of(503, 530, 534, 535, 538);

  /** The address needs SMTPUTF8 and a server on the way doesn't know it. */
  private static final String NO_UTF8 = "5.6.7";

  private Verdict() {}

  /**
   * @param broken what happened instead of an answer
   */
  static Delivery of(Conversation conversation, String broken) {
    return switch (conversation.stage()) {
      case GREETING -> new Delivery.NotSent(ofGreeting(conversation, broken));
      case SENDER -> ofSender(conversation, broken);
      case RECIPIENT -> ofRecipient(conversation, broken, "the recipient");
      case CONTENT -> ofRecipient(conversation, broken, "the content");
      case DOT -> ofDot(conversation, broken);
    };
  }

  /** Nothing was said of the message; an operator must hear what is wrong. */
  private static String ofGreeting(Conversation conversation, String broken) {
    return refusal(conversation).map(answer -> broken + " (" + answer + ")").orElse(broken);
  }

  /** Another sender must be configured, or a log-in; then the message can go. */
  private static Delivery ofSender(Conversation conversation, String broken) {
    String reason = said(conversation, broken, "the sender");
    return conversation.answer().filter(Verdict::isAboutUtf8).isPresent()
        ? new Delivery.Refused(reason)
        : new Delivery.NotSent(reason);
  }

  private static Delivery ofRecipient(Conversation conversation, String broken, String what) {
    String reason = said(conversation, broken, what);
    return conversation.answer().filter(no -> isFinal(no, conversation.stage())).isPresent()
        ? new Delivery.Refused(reason)
        : new Delivery.NotSent(reason);
  }

  /** Without an answer it may or may not have been taken. */
  private static Delivery ofDot(Conversation conversation, String broken) {
    if (refusal(conversation).isEmpty()) {
      return new Delivery.Unknown("the connection was lost behind the final dot: " + broken);
    }
    return ofRecipient(conversation, broken, "the mail");
  }

  private static boolean isFinal(Answer answer, Conversation.Stage stage) {
    boolean hasNoRoom = stage == Conversation.Stage.RECIPIENT && answer.code() == NO_ROOM;
    return answer.isForGood() && !OF_THE_SESSION.contains(answer.code()) && !hasNoRoom;
  }

  private static boolean isAboutUtf8(Answer answer) {
    return answer.detail().filter(NO_UTF8::equals).isPresent();
  }

  private static String said(Conversation conversation, String broken, String what) {
    return refusal(conversation)
        .map(answer -> "the mail server answered " + answer + " to " + what)
        .orElse(broken);
  }

  private static Optional<Answer> refusal(Conversation conversation) {
    return conversation.answer().filter(answer -> answer.isForNow() || answer.isForGood());
  }
}
