package refcheck.tests.project;

import com.fasterxml.jackson.core.JsonLocation;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import refcheck.domain.Check;
import refcheck.domain.CheckId;
import refcheck.domain.CheckKey;
import refcheck.domain.CheckMetadata;
import refcheck.domain.CloseReason;
import refcheck.domain.DeclineReason;
import refcheck.domain.RefereeId;
import refcheck.domain.Reference;
import refcheck.domain.RejectionReason;
import refcheck.domain.TenantId;
import refcheck.domain.Terms;
import refcheck.domain.VersionedCheck;
import refcheck.testing.SealedTypes;

/** Samples of all states and events of the domain. */
final class SampleStates {
  static final RefereeId REFEREE = new RefereeId("ref_sample");

  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Terms TERMS =
      new Terms(
          NOW,
          NOW,
          Duration.ofDays(90),
          "tpl_general",
          new Terms.ConsentAttestation("key_sample", NOW, "1"));

  private SampleStates() {}

  static List<Check> checks() {
    var answered = new LinkedHashMap<RefereeId, Reference>();
    answered.put(REFEREE, new Reference.Submitted(NOW));
    var closed =
        Stream.of(CloseReason.values())
            .flatMap(reason ->
                Stream.of(answered, new LinkedHashMap<RefereeId, Reference>())
                    .map(references -> new Check.Closed(TERMS, references, reason, NOW)))
            .toList();
    return Stream.of(
            Stream.of(new Check.Open(TERMS, answered)),
            closed.stream(),
            closed.stream().map(each -> new Check.Purging(each, NOW)),
            closed.stream().map(each -> new Check.Purged(each, NOW)))
        .<Check>flatMap(each -> each)
        .toList();
  }

  static VersionedCheck versioned(Check check) {
    var key = new CheckKey(new TenantId("sample"), new CheckId("chk_sample"));
    return new VersionedCheck(
        key, 1, check, new CheckMetadata("req-1", Map.of("team", "core")), true, NOW);
  }

  /**
   * Creates one instance of each record under a sealed interface. Records with a reason get one for
   * each reason.
   */
  static <T> List<T> instances(Class<T> kind) throws ReflectiveOperationException {
    var all = new ArrayList<T>();
    for (var leaf : SealedTypes.leaves(kind)) {
      var constructor = leaf.getDeclaredConstructors()[0];
      for (var reason : DeclineReason.values()) {
        var arguments = arguments(constructor.getParameters(), RejectionReason.NOT_DUE, reason);
        all.add(kind.cast(constructor.newInstance(arguments)));
      }
    }
    return all;
  }

  static Object[] arguments(Parameter[] parameters, RejectionReason rule, DeclineReason reason) {
    var values =
        Map.<Class<?>, Object>of(
            int.class,
            1,
            String.class,
            "sample",
            Instant.class,
            NOW,
            List.class,
            List.of(),
            Terms.class,
            TERMS,
            RefereeId.class,
            REFEREE,
            RejectionReason.class,
            rule,
            JsonLocation.class,
            JsonLocation.NA,
            DeclineReason.class,
            reason,
            VersionedCheck.class,
            versioned(checks().getFirst()));
    return Arrays.stream(parameters)
        .map(parameter ->
            parameter.getType() == boolean.class
                ? true
                : Objects.requireNonNull(values.get(parameter.getType())))
        .toArray();
  }
}
