package planner;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.mixcost.MixCost;
import org.mixcost.analysis.compare.Comparison;
import org.mixcost.analysis.compare.Difference;
import org.mixcost.scenario.Study;
import org.mixcost.simulate.SimulationPlan;
import org.mixcost.simulate.Summary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks mixcost for the seven quantities of mc12, and says what that has left behind. */
public final class Main {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);

  private Main() {}

  /** Prints what comes of a file. */
  public static void main(String[] args) throws InterruptedException {
    Set<String> before = new TreeSet<>(System.getProperties().stringPropertyNames());
    MixCost mixCost = MixCost.create();
    LOG.info("mixcost {} reads {}", MixCost.version(), Path.of(args[0]).getFileName());
    Study study = mixCost.read(Path.of(args[0])).get();
    Comparison comparison = mixCost.compare(study, SimulationPlan.of(1_000_000, 42));
    Summary total = comparison.get("mix").total().spread().orElseThrow();
    Difference synthetic = comparison.differences().stream()
        .filter(difference -> difference.scenario().equals("all-synthetic"))
        .findFirst()
        .orElseThrow();
    Summary difference = synthetic.total().spread().orElseThrow();
    System.out.println("total_p5," + total.p5());
    System.out.println("total_p50," + total.p50());
    System.out.println("total_p95," + total.p95());
    System.out.println("diff_p5," + difference.p5());
    System.out.println("diff_p50," + difference.p50());
    System.out.println("diff_p95," + difference.p95());
    System.out.println("p_diff_negative," + synthetic.odds().lower());
    Set<String> properties = new TreeSet<>(System.getProperties().stringPropertyNames());
    properties.removeAll(before);
    System.out.println("properties set: " + properties);
    System.out.println("threads left: " + threads());
  }

  /** Those besides this one that keep a program from ending. */
  private static Set<String> threads() throws InterruptedException {
    Set<String> left = new TreeSet<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!thread.isDaemon() && thread != Thread.currentThread()) {
        thread.join(1000); // time to end for one that is told to
        if (thread.isAlive()) {
          left.add(thread.getName());
        }
      }
    }
    left.remove("DestroyJavaVM");
    return left;
  }
}
