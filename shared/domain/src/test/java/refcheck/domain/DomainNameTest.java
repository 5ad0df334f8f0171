package refcheck.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

  /** The first two columns are mapped by the Python package idna (UTS 46, nontransitional). */
  @ParameterizedTest
  @CsvSource({
    "münchen.example, xn--mnchen-3ya.example, münchen.example",
    "MÜNCHEN.Example, xn--mnchen-3ya.Example, münchen.Example",
    "mu\u0308nchen.example, xn--mnchen-3ya.example, münchen.example",
    "例え.テスト, xn--r8jz45g.xn--zckzah, 例え.テスト",
    "例え。テスト, xn--r8jz45g.xn--zckzah, 例え.テスト",
    "公司.cn, xn--55qx5d.cn, 公司.cn",
    "straße.example, xn--strae-oqa.example, straße.example",
    "βόλος.example, xn--nxasmm1c.example, βόλος.example",
    "ΒΌΛΟΣ.example, xn--nxasmq6b.example, βόλοσ.example",
    "ｅｘａｍｐｌｅ.com, example.com, example.com",
    "soft\u00ADhy\u00ADphen.example, softhyphen.example, softhyphen.example",
    "пример.испытание, xn--e1afmkfd.xn--80akhbyknj4f, пример.испытание",
    "בדיקה.example, xn--5dbedt4e.example, בדיקה.example",
    "हिन्दी.example, xn--j2bd4cyah0f.example, हिन्दी.example",
    "paral·lel.example, xn--parallel-koa.example, paral·lel.example",
    "ハロー・ワールド.example, xn--gdkl8fhk5egc.example, ハロー・ワールド.example",
    // One delta lies on the bound at which Punycode divides again.
    "abãƙя.example, xn--ab-tia24ef9h.example, abãƙя.example",
    "acme.example, acme.example, acme.example",
    "xn--mnchen-3ya.example, xn--mnchen-3ya.example, münchen.example",
    "XN--MNCHEN-3YA.example, XN--MNCHEN-3YA.example, münchen.example"
  })
  void hasTwoForms(String input, String ascii, String unicode) {
    assertThat(DomainName.toAscii(input)).contains(ascii);
    assertThat(DomainName.toUnicode(ascii)).isEqualTo(unicode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example",
        "münchen",
        "a..example",
        "-ü.example",
        "ü-.example",
        "ab--ü.example",
        "☃.example",
        "💌.example",
        "a\u200Db.example",
        "ü\u200Cb.example",
        "\u0308u.example",
        "a·b.example",
        "・.example",
        "ü b.example",
        "ü/b.example",
        "xn--a.example",
        "xn--zz.example",
        "xn--MUNCHEN-.example",
        "xn--\u00FC.example",
        "münchen.1",
        "münchen.x"
      })
  void isRejected(String domain) {
    assertThat(DomainName.toAscii(domain)).isEmpty();
  }

  @Test
  void hasBounds() {
    var longest = "ü".repeat(57); // 63 characters in ASCII.
    assertThat(DomainName.toAscii(longest + ".example")).isPresent();
    assertThat(DomainName.toAscii(longest + "ü.example")).isEmpty();
    var name = "ab23456.".repeat(30) + "ab234.example"; // 253 characters.
    assertThat(DomainName.toAscii(name)).contains(name);
    assertThat(DomainName.toAscii("a" + name)).isEmpty();
  }

  @Test
  void aLabelThatIsNotPunycodeIsUnchanged() {
    assertThat(DomainName.toUnicode("xn--a!b.example")).isEqualTo("xn--a!b.example");
  }

  /** Labels that are also valid in IDNA 2003 are encoded as Java does. */
  @Test
  void agreesWithJavaOnLabelsThatBothAccept() {
    var letters = "äöüéñåøłžčдимпростое例子测试公司テスト한국어ελλάδα".codePoints().toArray();
    for (var seed = 0; seed < 2000; seed++) {
      var label = new StringBuilder();
      for (var i = 0; i < 1 + seed % 12; i++) {
        var at = Math.floorMod(seed * 31 + i * i * 17 + i, letters.length + 10);
        label.append(
            at < letters.length
                ? Character.toString(letters[at])
                : "abcdefghij".substring(at - letters.length, at - letters.length + 1));
      }
      var domain = label + ".example";
      var ascii = DomainName.toAscii(domain);
      assertThat(ascii).as(domain).contains(java.net.IDN.toASCII(domain));
      assertThat(DomainName.toUnicode(ascii.orElseThrow())).isEqualTo(domain);
    }
  }
}
