package dev.khata.payments.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.khata.domain.payments.statement.GatewayStatement.Reading;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLine.Payout;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFileTest {
  private static final Unit INR = Unit.currency("INR");
  private static final String NAMES =
      "type,id,payment_id,amount,fee,tax,currency,at,settled_at,settlement_id";
  private static final String CAPTURE =
      "capture,pay_1,,500.00,10,1.80,INR,2026-03-01T12:00:00Z,2026-03-03T11:30:00+05:30,setl_1";
  private static final String RECON =
      "entity_id,type,debit,credit,amount,currency,fee,tax,on_hold,settled,created_at,settled_at,"
          + "settlement_id,posted_at,credit_type,description,notes,payment_id,settlement_utr,"
          + "order_id,order_receipt,method,card_network,card_issuer,card_type,dispute_id";
  private static final String REPORT =
      "transaction_entity,entity_id,amount,currency,fee (exclusive tax),tax,debit,credit,"
          + "payment_method,card_type,issuer_name,entity_created_at,payment_captured_at,"
          + "payment_notes,refund_notes,arn,entity_description,order_id,order_receipt,order_notes,"
          + "dispute_id,dispute_created_at,dispute_reason,settlement_id,settled_at,settlement_utr,"
          + "settled_by";

  @TempDir private Path directory;

  private final List<StatementLine> lines = new ArrayList<>();

  @Test
  void a_line_of_our_own_form_is_read_whole() throws IOException {
    assertThat(read("sandbox", NAMES, CAPTURE)).isEqualTo(new Reading.Whole(1));

    assertThat(lines)
        .containsExactly(
            new StatementLine(
                2,
                Kind.CAPTURE,
                "pay_1",
                Optional.empty(),
                new Figures(inr(500_00), inr(10_00), inr(1_80)),
                Optional.empty(),
                Instant.parse("2026-03-01T12:00:00Z"),
                Optional.of(
                    new Payout(Instant.parse("2026-03-03T06:00:00Z"), Optional.of("setl_1")))));
  }

  @Test
  void columns_come_in_any_order_and_those_that_are_not_needed_may_be_left_out()
      throws IOException {
    read(
        "khalti",
        "currency,AT,id,type,amount",
        "INR,2026-03-01T12:00:00Z,rfnd_1,refund,1",
        "",
        "USD,2026-03-01T12:00:00Z,d_1,reversal_undone,2.50");

    assertThat(lines)
        .extracting(StatementLine::kind, StatementLine::number)
        .containsExactly(tuple(Kind.REFUND, 2L), tuple(Kind.REVERSAL_UNDONE, 4L));
    assertThat(lines.getFirst().figures()).isEqualTo(new Figures(inr(1_00), inr(0), inr(0)));
    assertThat(lines.getFirst().payout()).isEmpty();
    assertThat(lines.getLast().figures().unit()).isEqualTo(Unit.currency("USD"));
  }

  @Test
  void a_byte_order_mark_windows_ends_of_lines_and_quotes_are_no_matter() throws IOException {
    String quoted = CAPTURE.replace("pay_1", "\"pay_1\"");
    Path file = directory.resolve("statement.csv");
    Files.writeString(file, "\uFEFF\"type\"" + NAMES.substring(4) + "\r\n" + quoted + "\r\n\r\n");

    assertThat(read("sandbox", file)).isEqualTo(new Reading.Whole(1));
    assertThat(lines.getFirst().id()).isEqualTo("pay_1");
  }

  @Test
  void it_can_be_read_once_more() throws IOException {
    Path file = written(NAMES, CAPTURE);

    assertThat(read("sandbox", file)).isEqualTo(read("sandbox", file));
    assertThat(lines).hasSize(2);
  }

  @Test
  void a_statement_without_lines_is_one() throws IOException {
    assertThat(read("sandbox", NAMES)).isEqualTo(new Reading.Whole(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "capture,pay_1|payout,pay_1|type",
        "capture,pay_1|,pay_1|type",
        "pay_1,,|pay 1,,|id",
        "pay_1,,|,,|id",
        ",500.00,|,-500.00,|amount",
        ",500.00,|,\"5,00.00\",|amount",
        ",500.00,|,500.001,|amount",
        ",500.00,|,1e3,|amount",
        ",500.00,|,५००,|amount",
        ",10,|,ten,|fee",
        ",1.80,|,+1.80,|tax",
        ",INR,|,inr,|currency",
        ",INR,|,XXQ,|currency",
        ",INR,|,,|currency",
        ",2026-03-01T12:00:00Z,|,2026-03-01 12:00:00,|at",
        ",2026-03-01T12:00:00Z,|,,|at",
        ",2026-03-03T11:30:00+05:30,|,03/03/2026,|settled_at",
      })
  void a_field_that_can_not_be_read_is_named_with_its_line(
      String right, String wrong, String column) throws IOException {
    String bad = CAPTURE.replace(right, wrong);
    assertThat(bad).isNotEqualTo(CAPTURE);

    assertThat(read("sandbox", NAMES, CAPTURE, bad))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.line()).isEqualTo(3);
              assertThat(unreadable.column()).contains(column);
              assertThat(unreadable.why()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "capture,pay_1",
        "capture,pay_1,,500.00,10,1.80,INR,2026-03-01T12:00:00Z,,,one more",
        "capture,\"pay_1"
      })
  void a_line_of_other_fields_is_named(String line) throws IOException {
    assertThat(read("sandbox", NAMES, CAPTURE, line))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.line()).isEqualTo(3);
              assertThat(unreadable.column()).isEmpty();
            });
  }

  @Test
  void columns_that_are_not_known_are_named() throws IOException {
    assertThat(read("sandbox", NAMES + ",mood,weather", CAPTURE + ",,"))
        .isEqualTo(
            new Reading.Unreadable(
                1, Optional.of("mood, weather"), "is no column of Khata's own form that is known"));
    assertThat(read("sandbox", "id,sum", "1,2"))
        .isEqualTo(
            new Reading.Unreadable(
                1, Optional.empty(), "these columns are of no statement: id, sum"));
    assertThat(read("sandbox", NAMES + ",id", CAPTURE + ","))
        .isEqualTo(new Reading.Unreadable(1, Optional.of("id"), "stands there twice"));
  }

  @Test
  void what_is_no_text_or_not_there_is_told() throws IOException {
    Path latin = directory.resolve("latin.csv");
    Files.write(
        latin,
        (NAMES + "\n" + CAPTURE + "\n" + CAPTURE.replace("setl_1", "é"))
            .getBytes(StandardCharsets.ISO_8859_1));
    Path endless = directory.resolve("endless.csv");
    Files.writeString(endless, NAMES + "\n" + "x".repeat(1_000_000));

    assertThat(read("sandbox", latin)).isInstanceOf(Reading.Unreadable.class);
    assertThat(read("sandbox", endless)).isInstanceOf(Reading.Unreadable.class);
    assertThat(read("sandbox", directory.resolve("nowhere.csv")))
        .isInstanceOf(Reading.Unreadable.class);
    assertThat(read("sandbox", directory)).isInstanceOf(Reading.Unreadable.class);
    assertThat(read("sandbox", written())).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void what_the_api_of_razorpay_tells_is_in_paise_with_the_tax_in_the_fee() throws IOException {
    assertThat(
            read(
                "razorpay",
                RECON,
                "pay_1,payment,0,48820,50000,INR,1180,180,false,true,1772366400,1772539200,setl_1,"
                    + ",default,,,,UTR1,order_1,r1,upi,,,,",
                "rfnd_1,refund,20000,0,20000,INR,0,0,false,true,1772366400,1772539200,setl_1,,"
                    + "default,,,pay_1,UTR1,order_1,r1,upi,,,,",
                "adj_1,adjustment,50000,0,50000,INR,0,0,false,true,1772366400,1772539200,setl_1,,"
                    + "default,,,pay_1,UTR1,order_1,r1,upi,,,,disp_1",
                "adj_2,adjustment,0,50000,50000,INR,0,0,false,true,1772366400,1772539200,setl_1,,"
                    + "default,,,pay_1,UTR1,order_1,r1,upi,,,,disp_1",
                "adj_3,adjustment,0,1012,1012,INR,0,0,false,true,1772366400,1772539200,setl_1,,"
                    + "default,,,,UTR1,,,,,,,",
                "trf_1,transfer,100296,0,100000,INR,296,46,false,false,1772366400,,,,,,,,,,,,,,,"))
        .isEqualTo(new Reading.Whole(6));

    StatementLine payment = lines.getFirst();
    assertThat(payment.figures()).isEqualTo(new Figures(inr(500_00), inr(10_00), inr(1_80)));
    assertThat(payment.net()).contains(488_20L);
    assertThat(payment.at()).isEqualTo(Instant.ofEpochSecond(1_772_366_400));
    assertThat(payment.payout())
        .contains(new Payout(Instant.ofEpochSecond(1_772_539_200), Optional.of("setl_1")));
    assertThat(lines)
        .extracting(StatementLine::kind)
        .containsExactly(
            Kind.CAPTURE, Kind.REFUND, Kind.REVERSAL, Kind.REVERSAL_UNDONE, Kind.OTHER, Kind.OTHER);
    assertThat(lines)
        .extracting(StatementLine::id)
        .containsExactly("pay_1", "rfnd_1", "disp_1", "disp_1", "adj_3", "trf_1");
    assertThat(lines.getLast().payout()).isEmpty();
    for (StatementLine line : lines.subList(0, 4)) {
      assertThat(line.net()).contains(line.reckonedNet());
    }
  }

  @Test
  void rupees_are_refused_where_paise_are_expected() throws IOException {
    assertThat(
            read(
                "razorpay",
                RECON,
                "pay_1,payment,0,488.20,500.00,INR,11.80,1.80,false,true,1772366400,1772539200,"
                    + "setl_1,,default,,,,UTR1,order_1,r1,upi,,,,"))
        .isInstanceOfSatisfying(
            Reading.Unreadable.class, bad -> assertThat(bad.column()).isPresent());
  }

  @Test
  void the_report_of_razorpay_is_in_rupees_and_in_the_time_of_india() throws IOException {
    assertThat(
            read(
                "razorpay",
                REPORT,
                "payment,pay_1,500.0,INR,10.0,1.8,0.0,488.2,upi,,,2026-03-01T17:30:00,2026-03-01T17:30:05,,,,,order_1,,,,,,setl_1,2026-03-03"
                    + " 11:30:00,UTR1,Razorpay",
                "refund,rfnd_1,200.0,INR,0.0,0.0,200.0,0.0,upi,,,01/03/2026 17:30:00,,,,,,order_1,,"
                    + ",,,,setl_1,03/03/2026 11:30:00,UTR1,Razorpay"))
        .isEqualTo(new Reading.Whole(2));

    StatementLine payment = lines.getFirst();
    assertThat(payment.figures()).isEqualTo(new Figures(inr(500_00), inr(10_00), inr(1_80)));
    assertThat(payment.net()).contains(488_20L);
    assertThat(payment.at()).isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    assertThat(lines.getLast().kind()).isEqualTo(Kind.REFUND);
    assertThat(lines.getLast().at()).isEqualTo(payment.at());
    assertThat(lines.getLast().payout()).isEqualTo(payment.payout());
  }

  @Test
  void a_statement_of_another_gateway_is_refused() throws IOException {
    assertThat(read("khalti", RECON))
        .isEqualTo(
            new Reading.Unreadable(
                1,
                Optional.empty(),
                "it is a statement of razorpay, and payments are made with khalti"));
  }

  private Reading read(String gateway, String... all) throws IOException {
    return read(gateway, written(all));
  }

  private Path written(String... all) throws IOException {
    Path file = directory.resolve("statement.csv");
    Files.writeString(file, String.join("\n", all));
    return file;
  }

  private Reading read(String gateway, Path file) {
    return new StatementFiles(gateway, INR).open(file).read(lines::add);
  }

  private static Money inr(long minor) {
    return new Money(minor, INR);
  }
}
