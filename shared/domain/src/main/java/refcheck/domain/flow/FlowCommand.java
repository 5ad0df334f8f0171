package refcheck.domain.flow;

/** A request to move a flow. */
public sealed interface FlowCommand {

  /** Begins the scheduled stage if its time has come. */
  record BeginStage() implements FlowCommand {}

  /** Ends the stage if its deadline has passed. */
  record EnforceDeadline() implements FlowCommand {}

  /**
   * The last task of the stage has ended: goes to the next stage or settles.
   *
   * @param isAnswered whether a task of the case was answered
   */
  record Advance(boolean isAnswered) implements FlowCommand {}

  /** The tenant no longer wants the case. */
  record Cancel() implements FlowCommand {}
}
