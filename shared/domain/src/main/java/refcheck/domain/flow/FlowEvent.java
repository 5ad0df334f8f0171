package refcheck.domain.flow;

import java.time.Instant;

/** Something that happened to a flow. */
public sealed interface FlowEvent {

  /** When it happened. */
  Instant at();

  /** The next stage begins later. */
  record StageScheduled(int stage, Instant begins, Instant respondBy, Instant at)
      implements FlowEvent {}

  /** A stage began: its people are asked. The first stage may begin with the case. */
  record StageBegan(int stage, Instant respondBy, Instant at) implements FlowEvent {}

  /** The deadline of a stage passed while tasks of it were open. */
  record DeadlinePassed(int stage, Instant at) implements FlowEvent {}

  /** The tenant cancelled the case. */
  record CancelRequested(Instant at) implements FlowEvent {}

  /** The case ended. */
  record Settled(Conclusion conclusion, Instant at) implements FlowEvent {}
}
