package refcheck.domain.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way on which messages leave; the wire name is the constant in lower case. */
public enum Channel {
  /**
   * Email through SES. SES has no idempotency token, so after a send with an unknown outcome the
   * delivery waits for evidence before it is tried again.
   */
  EMAIL;

  private static final ChannelPolicy EMAIL_POLICY =
      new ChannelPolicy(Duration.ofMinutes(1), Duration.ofMinutes(15), Duration.ofSeconds(5), 4);

  /** The name in rows and messages. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel with that wire name, if there is one. */
  public static Optional<Channel> parse(String wireName) {
    return Arrays.stream(values())
        .filter(channel -> channel.wireName().equals(wireName))
        .findFirst();
  }

  /** The limits of the channel. */
  public ChannelPolicy policy() {
    return switch (this) {
      case EMAIL -> EMAIL_POLICY;
    };
  }
}
