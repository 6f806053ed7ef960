package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.engagement.MarkupSuite;
import dev.khata.domain.engagement.Markup;
import dev.khata.domain.engagement.MarkupFault;
import dev.khata.domain.kernel.Prose;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonMarkTest extends MarkupSuite {
  private static final String BAD = "[x](javascript:a)";

  private final Markup markup = new CommonMark();
  private volatile Optional<Throwable> fall = Optional.empty();

  @Override
  protected Markup markup() {
    return markup;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](ftp://example.np)",
        "![x](data:image/png;base64,AAAA)",
        "![a [x](javascript:a)](https://example.np)",
        "<javascript:a>",
        "<ann@example.np>",
        "[x][a]\n\n[a]: javascript:a",
        "[a]: https://example.np\n[A]: javascript:a\n\n[a]",
        "Nothing refers to it.\n\n[a]: javascript:a",
        "> - [a]: <javascript:a> 'title'",
        "[a]:\njavascript:a",
        "[a\nb]: javascript:a",
        "[x](java&#115;cript:a)",
        "[x](&#x6A;avascript:a)",
        "[x](javascript&colon;a)",
        "[x](java&Tab;script:a)",
        "[x](\\javascript:a)",
        "[x](<javascript:a b>)",
        "[x](//example.np)",
        "[x](#below)",
        "[x]()",
        "[a]: <>",
        "[x](https:example.np)",
        "[x](https://)",
        "[x](xhttps://example.np)",
        "[x](mailto:ann@example.np)",
        "| a |\n|---|\n| [x](javascript:a) |",
        "# [x](javascript:a)",
        "**_[x](javascript:a)_**",
      })
  void every_road_to_elsewhere_is_closed(String text) {
    assertThat(fault(text)).contains(MarkupFault.LINK_NOT_WEB);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](https&#58;//example.np)",
        "[x](\thttp://example.np 'title')",
        "[x][a]\n\n[A]: <HTTP://example.np>",
        "Code:\n\n    <b>indented</b> [x](javascript:a)",
        "```html\n<b>fenced</b> [x](javascript:a)\n```",
        "``<b> ` [x](javascript:a)``",
        "&lt;b&gt; and \\<b> and \\[x](javascript:a)",
        "a < b > c, 2 <3, <>, < b>",
        "![x](https://example.np/x.png)",
        "javascript:a",
        "[x] (javascript:a)",
      })
  void what_only_looks_like_a_fault_is_none(String text) {
    assertThat(fault(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>\nblock\n</div>",
        "a <br/> b",
        "<!-- a comment -->",
        "a <!-- comment --> b",
        "<?php ?>",
        "<![CDATA[x]]>",
        "<!DOCTYPE html>",
        "> <script>",
        "- <SCRIPT src=x>",
        "a </b> b",
        "<a href=\"https://example.np\">x</a>",
        "[<b>](https://example.np)",
      })
  void html_is_a_fault_in_every_form(String text) {
    assertThat(fault(text)).contains(MarkupFault.RAW_HTML);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 40, 49, 50, 60, 98, 99, 100, 101, 150, 1_000, 5_000})
  void nothing_hides_behind_depth(int levels) {
    for (String level : new String[] {">", "1. ", "*a ", "[", "![", "(", "**"}) {
      assertThat(fault(level.repeat(levels) + BAD)).as(level).isPresent();
      assertThat(fault(level.repeat(levels) + "<b>")).as(level).isPresent();
    }
    assertThat(fault(">".repeat(levels) + "[a]: javascript:a")).isPresent();
  }

  @Test
  void what_people_nest_is_let_through() {
    StringBuilder list = new StringBuilder();
    for (int level = 0; level < 15; level++) {
      list.append("  ".repeat(level)).append("- level\n");
    }
    assertThat(fault("> > > **_text_**\n\n" + list.toString().strip())).isEmpty();
  }

  /** Each takes some milliseconds; a parser that goes wild takes minutes. */
  @Timeout(20)
  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "> ",
        "1. ",
        "[",
        "![",
        "*a _b ",
        "**a ",
        "<",
        "<a ",
        "<!--",
        "&#",
        "\\",
        "`a",
        "[a](",
        "[a][",
        "[a]: b\n",
        "_a*",
        "~",
        "((",
        "[a](<",
        ">\n",
        "- a\n  ",
        "a\n",
        "https:"
      })
  void the_longest_text_is_judged_in_time_and_without_recursion(String piece) throws Exception {
    String text = piece.repeat(Prose.LONGEST / piece.length()).strip();
    Thread small = Thread.ofPlatform().unstarted(() -> fault(text));
    small.setUncaughtExceptionHandler((thread, failure) -> fall = Optional.of(failure));
    small.start();
    small.join();
    assertThat(fall).isEmpty();
  }
}
