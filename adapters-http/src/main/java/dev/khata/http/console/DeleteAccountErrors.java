package dev.khata.http.console;

import dev.khata.http.endpoint.ErrorShape;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.KhataErrors;
import dev.khata.http.endpoint.Reply;

/** Faults as the people see them who delete their account: as a page, from which they go on. */
final class DeleteAccountErrors implements ErrorShape {
  private final KhataErrors khata = new KhataErrors();

  @Override
  public Reply<?> of(Fault fault) {
    return DeleteAccountPages.reply(
        khata.of(fault).status(), DeleteAccountPage.startAgain(words(fault)));
  }

  private static String words(Fault fault) {
    return switch (fault) {
      case Fault.NotFound(), Fault.MethodNotAllowed(_) -> "There is no such page. Begin here.";
      case Fault.TooManyRequests any -> DeleteAccountPage.OFTEN;
      case Fault.Broken(), Fault.Unavailable(_) -> "That did not work. Try again in a minute.";
      case Fault.NoToken(),
          Fault.BadToken(),
          Fault.Deactivated(),
          Fault.Forbidden(),
          Fault.StillRunning(),
          Fault.KeyReused(),
          Fault.UnsupportedMediaType(),
          Fault.UnsupportedCoding(),
          Fault.BodyTooLarge(),
          Fault.Malformed(),
          Fault.HttpVersion() ->
          DeleteAccountPage.UNREADABLE;
      case Fault.Invalid any -> DeleteAccountPage.UNREADABLE;
      case Fault.BadHttp any -> DeleteAccountPage.UNREADABLE;
    };
  }

  @Override
  public Object body(int status, String code, String message) {
    return DeleteAccountPage.startAgain(message);
  }
}
