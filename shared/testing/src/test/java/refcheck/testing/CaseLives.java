package refcheck.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGeneratorFactory;
import refcheck.domain.Decision;
import refcheck.domain.Decision.Accepted;
import refcheck.domain.cases.Case;
import refcheck.domain.cases.CaseDecider;
import refcheck.domain.cases.CaseEvent;
import refcheck.domain.cases.CaseEvent.Created;
import refcheck.domain.cases.CaseEvolver;

/** Runs random commands on checks and on cases of random plans. */
final class CaseLives {
  private static final int SEQUENCES = 5_000;
  private static final int PLANS = 50;

  /** A case of a random plan, and the commands that it gets. */
  record Life(Created created, List<CaseSequences.Step> steps) {}

  /** One command and its effect on the case. */
  record Effect(Case before, CaseSequences.Step step, Decision<CaseEvent> decision, Case after) {
    List<CaseEvent> events() {
      return decision instanceof Accepted<CaseEvent>(var events) ? events : List.of();
    }
  }

  private CaseLives() {}

  static void forEveryEffect(Consumer<Effect> invariant) {
    forEveryLife(life -> run(life).forEach(invariant));
  }

  static void forEveryLife(Consumer<Life> property) {
    for (int i = 0; i < PLANS; i++) {
      var created = created(i);
      Sequences.of(SEQUENCES / PLANS, random -> CaseSequences.steps(created, random))
          .hold(steps -> {
            if (!steps.isEmpty()) {
              property.accept(new Life(created, steps));
            }
          });
    }
  }

  /** Checks and cases of other plans in turns. */
  static Created created(long seed) {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return seed % 2 == 0 ? CaseSequences.check(random) : CaseSequences.caseOfAnyPlan(random);
  }

  static List<Effect> run(Life life) {
    var effects = new ArrayList<Effect>();
    var state = CaseEvolver.begin(life.created());
    for (var step : life.steps()) {
      var decision = CaseDecider.decide(state, step.command(), step.now());
      var after =
          decision instanceof Accepted<CaseEvent>(var events)
              ? CaseEvolver.after(state, events)
              : state;
      effects.add(new Effect(state, step, decision, after));
      state = after;
    }
    return effects;
  }
}
