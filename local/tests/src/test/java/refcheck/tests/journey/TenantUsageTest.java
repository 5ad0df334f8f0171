package refcheck.tests.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import refcheck.emulator.Emulators;

/** Tests how {@code ./refcheck tenant} reports wrong options. */
class TenantUsageTest extends TenantCommandFixture {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tenant | create, change, key, show or revoke
          tenant make | make
          tenant change --tenant acme --table t | --name
          tenant key --table t | --tenant
          tenant key --tenant acme | --table
          tenant key --tenant a#b --table t | letters, digits
          tenant create --tenant acme --table t --name A | --contact
          tenant create --tenant acme --table t --name A --contact z | phone number
          tenant foo | unknown argument: foo; run ./refcheck help for usage
          tenant create --tenant acme --table t --contact 12345 --name= | one line
          tenant create --tenant a --table t --contact 12345 --name b --website acme | https://acme.example
          tenant create --tenant a --table t --contact 12345 --name b --website javascript:x | https://
          tenant change --tenant a --table t --website https://u:p@acme.example | password
          tenant change --tenant a --table t --website https://acme.example/\u202E | https://
          tenant change --tenant a --table t --name \u3164 | visible characters
          tenant change --tenant a --table t --name a\u202Eb | visible characters
          tenant change --tenant a --table t --contact a..b@acme.example | invalid email
          tenant create --tenant a --table t --name b --contact .a@acme.example | invalid email
          tenant key --tenant a --table t --endpoint-url nowhere | must begin like
          tenant key --tenant a --table t --endpoint-url //acme.example | must begin like
          """)
  void reportsWrongUsageInOneLine(String arguments, String reason) {
    var result = run(Stream.of(arguments.split(" ")));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).startsWith("refcheck: ").contains(reason);
  }

  @Test
  void reportsAnUnknownTableInOneLine() {
    var result =
        run(
            Stream.of(
                "tenant",
                "key",
                "--tenant",
                "acme",
                "--table",
                "none",
                "--region",
                "us-east-1",
                "--endpoint-url",
                Emulators.ADDRESS.toString()));
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEqualToIgnoringNewLines("refcheck: there is no table none");
  }

  @Test
  void rejectsAWebsiteThatIsTooLong() {
    var path = "https://acme.example/" + "x".repeat(180);
    var result =
        run(Stream.of("tenant", "change", "--tenant", "a", "--table", "t", "--website", path));
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err().lines()).hasSize(1);
    assertThat(result.err()).contains("200").doesNotContain("xxx");
  }
}
