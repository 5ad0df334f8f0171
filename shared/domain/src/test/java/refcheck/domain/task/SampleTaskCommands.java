package refcheck.domain.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Each command to a task, by the names that tables use. */
final class SampleTaskCommands {
  private static final Map<String, TaskCommand> COMMANDS =
      SampleTasks.byName(
          List.<TaskCommand>of(
              new TaskCommand.RecordInvitationSent(),
              new TaskCommand.RecordBounce(),
              new TaskCommand.OpenForm(),
              new TaskCommand.SaveDraft(),
              new TaskCommand.Submit(),
              new TaskCommand.Retract(),
              new TaskCommand.Decline(DeclineReason.NOT_ME),
              new TaskCommand.Expire(),
              new TaskCommand.Withdraw()));

  private SampleTaskCommands() {}

  static TaskCommand named(String name) {
    return Objects.requireNonNull(COMMANDS.get(name), name);
  }
}
