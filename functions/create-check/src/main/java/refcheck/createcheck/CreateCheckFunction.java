package refcheck.createcheck;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import refcheck.api.TenantFunction;
import refcheck.lambda.Reply;
import refcheck.store.WarmUp;

/** The Lambda handler class of create-check. */
public final class CreateCheckFunction extends TenantFunction {
  private static final String WARM_UP_REQUEST =
      """
      {"candidate": {"name": "none", "email": "none@refcheck.example"},
       "position": {"title": "none"},
       "consent": {"attested": true, "obtained_at": "%s", "text_version": "0"},
       "referees": [{"name": "none", "email": "one@refcheck.example", "relationship": "manager"}]}
      """
          .formatted(Instant.EPOCH);

  /** Called by Lambda. */
  public CreateCheckFunction() {
    super(CreateCheck.class, WarmUp::tableAndKeyClients);
  }

  /** Uses a context that the caller has started. */
  public CreateCheckFunction(ApplicationContext context) {
    super(context, CreateCheck.class);
  }

  /** Also creates a complete check on no-op dependencies. */
  @Override
  protected void warmUp() {
    super.warmUp();
    warmUpRequest();
  }

  static Reply warmUpRequest() {
    var endpoint =
        new CreateCheck(
            WarmUp.cases(), WarmUp.dossiers(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), 1);
    return warmUp(endpoint, WARM_UP_REQUEST);
  }
}
