package dev.khata.domain.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PapersTest {
  @ParameterizedTest
  @ValueSource(strings = {"42101-1234567-1", "4210112345671"})
  void a_cnic_is_read_with_and_without_dashes(String typed) {
    assertThat(Cnic.parse(typed).orElseThrow().formatted()).isEqualTo("42101-1234567-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42101-1234567",
        "42101-1234567-12",
        "421011-234567-1",
        "00000-1234567-1",
        "4210l-1234567-1",
        " "
      })
  void anything_else_is_no_cnic(String typed) {
    assertThat(Cnic.parse(typed)).isEmpty();
  }

  @Test
  void a_cnic_and_a_birth_date_are_not_printed() {
    assertThat(new Cnic("4210112345671").toString()).isEqualTo("Cnic[…]");
    assertThat(new BirthDate(LocalDate.of(1990, 3, 15)).toString()).isEqualTo("BirthDate[…]");
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-29, 2026-11-28, false",
    "2008-11-29, 2026-11-29, true",
    "2008-02-29, 2026-02-28, false",
    "2008-02-29, 2026-03-01, true",
    "2006-03-01, 2024-02-29, false",
    "2006-03-01, 2024-03-01, true"
  })
  void somebody_is_of_age_from_the_day_of_the_birthday(
      LocalDate born, LocalDate today, boolean adult) {
    assertThat(new BirthDate(born).isAdult(today)).isEqualTo(adult);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, false",
    "2026-11-29, true",
    "1896-11-29, true",
    "1896-11-28, false",
  })
  void nobody_is_born_in_the_future_or_too_long_ago(LocalDate born, boolean possible) {
    assertThat(new BirthDate(born).isPossible(LocalDate.of(2026, 11, 29))).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({
    "27-01-75/12345, 27017512345",
    "२७-०१-७५ १२३४५, 27017512345",
    "pa 123.456, PA123456",
    "ＰＡ１２３４５６, PA123456",
  })
  void a_number_is_known_again_however_it_is_typed(String typed, String known) {
    IdentityPaper paper = IdentityPaper.parse(PaperType.PASSPORT, " " + typed).orElseThrow();

    assertThat(paper.number()).isEqualTo(typed);
    assertThat(paper.canonical()).isEqualTo("passport:" + known);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "    ", "1234", " 1234 ", "12\n345", "-----", "1234567\u0000"})
  void anything_else_is_no_number_of_a_paper(String typed) {
    assertThat(IdentityPaper.parse(PaperType.CITIZENSHIP, typed)).isEmpty();
  }

  @Test
  void the_length_of_a_number_has_an_end() {
    assertThat(IdentityPaper.parse(PaperType.PASSPORT, "1".repeat(64))).isPresent();
    assertThat(IdentityPaper.parse(PaperType.PASSPORT, "1".repeat(65))).isEmpty();
  }

  @Test
  void only_a_cnic_is_a_cnic() {
    IdentityPaper cnic = IdentityPaper.parse(PaperType.CNIC, "42101-1234567-1").orElseThrow();

    assertThat(cnic.canonical()).isEqualTo("cnic:4210112345671");
    assertThat(cnic.cnic()).contains(new Cnic("4210112345671"));
    assertThat(IdentityPaper.parse(PaperType.CNIC, "12345")).isEmpty();
    assertThat(new IdentityPaper(PaperType.NATIONAL_ID, "4210112345671").cnic()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://files.example/a.jpg",
        "HTTPS://Files.Example:8443/a?b=c#d",
        "https://files.example/कागज",
        "https://192.0.2.1/a",
        "https://[2001:db8::1]/a"
      })
  void a_link_leads_to_https(String text) {
    assertThat(DocumentLink.parse(text).map(DocumentLink::url)).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "files.example/a.jpg",
        "http://files.example/a.jpg",
        "javascript:alert(1)",
        "https:/a.jpg",
        "https:files.example",
        "https://user:secret@files.example/a.jpg",
        "https://files.example/a b.jpg",
        "https://files.example/a\nb.jpg",
        "https://files.example\\@other.example/",
        "ftp://files.example/a.jpg"
      })
  void no_other_text_is_a_link(String text) {
    assertThat(DocumentLink.parse(text)).isEmpty();
  }

  @Test
  void links_lead_to_the_hosts_that_are_named_if_any_are() {
    DocumentLink link = new DocumentLink("https://Files.Example:8443/a.jpg");

    assertThat(new DocumentLink.Hosts(Set.of()).have(link)).isTrue();
    assertThat(new DocumentLink.Hosts(Set.of("files.example")).have(link)).isTrue();
    assertThat(new DocumentLink.Hosts(Set.of("example", "x.files.example")).have(link)).isFalse();
  }

  @Test
  void neither_numbers_nor_links_are_printed() {
    assertThat(new IdentityPaper(PaperType.PASSPORT, "PA123456").toString())
        .isEqualTo("IdentityPaper[PASSPORT]");
    assertThat(new DocumentLink("https://files.example/a").toString()).isEqualTo("DocumentLink[…]");
  }
}
