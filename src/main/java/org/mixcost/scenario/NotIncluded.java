package org.mixcost.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mixcost.quantity.Citation;
import org.mixcost.quantity.Citation.Basis;
import org.mixcost.quantity.Quantity;
import org.mixcost.quantity.Unit;
import org.mixcost.scenario.Scenario.DefaultUsed;
import org.mixcost.scenario.Scenario.OtherCosts;
import org.mixcost.scenario.format.Paths;

/** What a scenario built in code does not include: values that change nothing, and a list of them for readers. */
final class NotIncluded {
  private final List<String> found = new ArrayList<>();

  private NotIncluded() {}

  /** A value that changes nothing. */
  static Quantity neutral(String name, double value, Unit unit) {
    return Quantity.fixed(name, value, unit, Citation.NOT_STATED);
  }

  /** Values that stand in for what is missing, and do change something. */
  static List<DefaultUsed> defaults(TrainingPlan training) {
    Quantity flop = training.flopPerParameterToken();
    return flop.citation().basis() == Basis.DEFAULT
        ? List.of(new DefaultUsed(flop.name(), flop))
        : List.of();
  }

  /** What is not priced, in the words a scenario file is reported in. */
  static List<String> in(DataMix data, TrainingPlan training, OtherCosts costs) {
    NotIncluded list = new NotIncluded();
    list.training(training);
    data.real().forEach(list::real);
    data.synthetic().forEach(list::synthetic);
    list.costs(costs);
    return list.found;
  }

  private void training(TrainingPlan training) {
    if (training.time() instanceof LostTime.Stated stated) {
      note("training.goodput", stated.goodput());
    }
    if (training.price() instanceof GpuPrice.Owned owned) {
      note("training.owned.hosting", owned.upkeep().hosting());
      note("training.owned.staff", owned.upkeep().staff());
      note("training.owned.capital", owned.upkeep().capital());
    }
    note("training.development", training.further().development());
    note("training.post_training", training.further().postTraining());
    note("training.accelerators", training.cluster());
  }

  private void real(RealSource source) {
    String path = "data.real." + source.name();
    note(path + ".holding", source.holding());
    if (source.acquisition() instanceof Acquisition.Annotated work
        && work.pay() instanceof Acquisition.Pay.ByTheCall calls) {
      days(path + ".labeler", calls.labeler());
    }
    if (source.processing().isEmpty() && source.processedOn().isEmpty()) {
      found.add("processing of the text (" + path + ".processing)");
    }
  }

  private void synthetic(SyntheticSource source) {
    String path = "data.synthetic." + source.name();
    boolean isPaidInStage = source.generator() instanceof Generator.Rollouts;
    note(path + ".dedup_survival", source.yield().dedupSurvival());
    if (!isPaidInStage) {
      note(path + ".failure_rate", source.failures().rate());
    }
    note(path + ".judge", source.judge());
    days(path, source);
    if (!isPaidInStage) {
      note(path + ".development", source.development());
    }
    note(path + ".holding", source.holding());
  }

  private void days(String path, SyntheticSource source) {
    if (source.generator() instanceof Generator.SelfHosted) {
      note(path + ".self_hosted.accelerators", source.pace().accelerators());
    } else if (source.generator() instanceof Generator.Api) {
      note(path + ".generator.rate_limit", source.pace().rateLimit());
    }
    source.judge().ifPresent(judge -> days(path + ".judge", judge.calls()));
  }

  private void days(String path, Calls calls) {
    if (calls.by() instanceof Generator.SelfHosted) {
      note(path + ".self_hosted.accelerators", calls.accelerators());
    } else {
      note(path + ".rate_limit", calls.rateLimit());
    }
  }

  private void costs(OtherCosts costs) {
    note("people", costs.people().stream().findFirst());
    note("storage", costs.storage());
    note("evaluation", costs.evaluation());
    note("contingency", costs.contingency());
  }

  private void note(String path, Quantity value) {
    note(path, Optional.of(value).filter(given -> !given.citation().equals(Citation.NOT_STATED)));
  }

  private void note(String path, Optional<?> value) {
    if (value.isEmpty()) {
      found.add(Paths.find(path).orElseThrow().notIncluded() + " (" + path + ")");
    }
  }
}
