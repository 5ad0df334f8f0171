package refcheck.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CountryTimeZonesTest {
  /** Bouvet Island, and Heard Island and McDonald Islands. */
  private static final Set<String> UNINHABITED = Set.of("BV", "HM");

  private static final Instant WINTER = Instant.parse("2026-11-23T20:30:00Z");
  private static final Instant SUMMER = Instant.parse("2026-07-01T20:30:00Z");

  @Test
  void everyCountryHasAZone() {
    assertThat(Locale.getISOCountries())
        .allSatisfy(country ->
            assertThat(CountryTimeZones.of(country).isPresent())
                .as(country)
                .isEqualTo(!UNINHABITED.contains(country)));
    assertThat(CountryTimeZones.of(null)).isEmpty();
    assertThat(CountryTimeZones.of("XX")).isEmpty();
  }

  /** A country with several zones has the zone of its capital. */
  @ParameterizedTest
  @CsvSource({
    "GB, Europe/London",
    "US, America/New_York",
    "RU, Europe/Moscow",
    "AU, Australia/Sydney",
    "BR, America/Sao_Paulo",
    "CA, America/Toronto",
    "ES, Europe/Madrid",
    "PT, Europe/Lisbon",
    "CN, Asia/Shanghai"
  })
  void isTheZoneOfTheCapital(String country, String zone) {
    assertThat(CountryTimeZones.of(country)).contains(ZoneId.of(zone));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en    | GB | Monday, 23 November 2026, 20:30 London Time
          en    | US | Monday, 23 November 2026, 15:30 Eastern Time
          en    | TH | Tuesday, 24 November 2026, 03:30 Bangkok Time
          en    |    | Monday, 23 November 2026, 20:30 UTC
          en    | BV | Monday, 23 November 2026, 20:30 UTC
          de    | DE | Montag, 23. November 2026, 21:30 Uhr (Berlin)
          de    | CH | Montag, 23. November 2026, 21:30 Uhr, Mitteleuropäische Zeit
          zh-CN | CN | 2026年11月24日星期二 04:30（北京时间，UTC+8）
          zh-CN | GB | 2026年11月23日星期一 20:30（伦敦时间）
          """)
  void timesAreInTheZoneOfTheReader(String language, @Nullable String country, String time) {
    assertThat(Messages.in(Language.orEnglish(language)).time(WINTER, country)).isEqualTo(time);
  }

  @Test
  void summerTimeIsAnHourLater() {
    assertThat(Messages.in(Samples.EN).time(SUMMER, "GB"))
        .isEqualTo("Wednesday, 1 July 2026, 21:30 London Time");
  }

  /** No zone is shown as an offset or as an id. */
  @ParameterizedTest
  @MethodSource("refcheck.pages.Language#supported")
  void everyZoneHasAName(Language language) {
    assertThat(Arrays.stream(Locale.getISOCountries()).filter(each -> !UNINHABITED.contains(each)))
        .allSatisfy(country ->
            assertThat(Messages.in(language).time(WINTER, country))
                .as(country)
                .doesNotContain("GMT", "/", "_"));
  }
}
