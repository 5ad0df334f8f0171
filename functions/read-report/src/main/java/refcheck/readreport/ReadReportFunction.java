package refcheck.readreport;

import io.micronaut.context.ApplicationContext;
import refcheck.api.TenantFunction;
import refcheck.store.WarmUp;

/** The Lambda handler class of read-report. */
public final class ReadReportFunction extends TenantFunction {

  /** Called by Lambda. */
  public ReadReportFunction() {
    super(ReadReport.class, WarmUp::clientsAndForms);
  }

  /** Uses a context that the caller has started. */
  public ReadReportFunction(ApplicationContext context) {
    super(context, ReadReport.class);
  }
}
