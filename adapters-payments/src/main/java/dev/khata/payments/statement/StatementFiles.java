package dev.khata.payments.statement;

import dev.khata.domain.payments.statement.GatewayStatement;
import dev.khata.domain.wallet.Unit;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads statements of one gateway from files.
 *
 * @param gateway the name of the one whose statements they are
 * @param currency of the books
 */
public record StatementFiles(String gateway, Unit currency) {

  /** The file is read whenever the statement is. */
  public GatewayStatement open(Path file) {
    return new StatementFile(file, gateway, formats());
  }

  private List<Format> formats() {
    return List.of(
        new KhataFormat(currency), new RazorpayRecon(currency), new RazorpayReport(currency));
  }
}
