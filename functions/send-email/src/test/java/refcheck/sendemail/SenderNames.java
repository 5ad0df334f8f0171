package refcheck.sendemail;

import java.util.stream.Stream;

/** Names of senders that are difficult to write into a header. */
final class SenderNames {
  static final String FAMILY = "👨🏽‍👩🏽‍👧🏽‍👦🏽";

  private SenderNames() {}

  static Stream<String> all() {
    return Stream.of(
        "Acme Demo Ltd (via Refcheck)",
        "Acme (über Refcheck)",
        "Müller & Söhne GmbH, München (über Refcheck)",
        "Österreichische Gesellschaft für Größenmaßstäbe mbH & Co. KG (über Refcheck)",
        "示例科技（由 Refcheck 代发）",
        "北京示例科技有限公司（由 Refcheck 代发）",
        "Acme 示例 Ltd（由 Refcheck 代发）",
        "Kita Ёлка – Школа № 5",
        "Emoji 🎉 " + FAMILY + " 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇩🇪 team",
        "Quote \" and backslash \\ and comma, colon: <at> a@b.example; (comment)",
        "Größe \" \\ , : <at> a@b.example; (comment) ? = _",
        "=?UTF-8?Q?=E2=80=AE?= Ltd",
        "Ä =?UTF-8?Q?=E2=80=AE?= Ltd",
        "trailing blank é ",
        "x");
  }
}
