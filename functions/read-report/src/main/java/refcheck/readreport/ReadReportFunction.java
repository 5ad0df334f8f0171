package refcheck.readreport;

import io.micronaut.context.ApplicationContext;
import refcheck.edge.TenantFunction;
import refcheck.store.WarmUp;

/** The class that Lambda makes of read-report. */
public final class ReadReportFunction extends TenantFunction {

  /** As Lambda makes it. */
  public ReadReportFunction() {
    super(ReadReport.class, WarmUp::tableAndKeyClients);
  }

  /** In a context that somebody else has started. */
  public ReadReportFunction(ApplicationContext context) {
    super(context, ReadReport.class);
  }
}
