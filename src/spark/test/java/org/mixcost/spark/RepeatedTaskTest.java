package org.mixcost.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mixcost.spark.LocalSpark.bits;
import static org.mixcost.spark.LocalSpark.session;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskEndReason;
import org.apache.spark.TaskKilled;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** A task that comes to nothing at first changes nothing. */
class RepeatedTaskTest {
  private static final int SLICES = 3;
  private static final SharedRows SHARED = Texts.shared(
      Texts.text("mix.yaml", Texts.MIX),
      new Question.OfGrid(List.of("training.price=1:4:0.5"), new Question.Draws(1024, 42)));

  private final SlicedTable table = new SlicedTable(session());
  private final SparkContext context = session().sparkContext();
  private final SliceTask task =
      new SliceTask(JavaSparkContext.fromSparkContext(context).broadcast(SHARED));

  /** Fails at the first attempt of one slice. */
  private record Failing(SliceTask task) implements FlatMapFunction<Slice, Row> {
    @Override
    public Iterator<Row> call(Slice slice) {
      if (isFirstAttempt(slice)) {
        throw new IllegalStateException("a machine is lost");
      }
      return task.call(slice);
    }
  }

  @Test
  void thatItFails() {
    assertThat(bits(table.of(SHARED.get(), SLICES, new Failing(task))))
        .isEqualTo(bits(table.of(SHARED, SLICES)));
  }

  /** Never ends at the first attempt of one slice, unless its computation does. */
  private record Endless(SliceTask task) implements FlatMapFunction<Slice, Row> {
    private static final CompletableFuture<Long> STARTED = new CompletableFuture<>();

    @Override
    public Iterator<Row> call(Slice slice) {
      while (isFirstAttempt(slice)) {
        STARTED.complete(TaskContext.get().taskAttemptId());
        task.call(slice).forEachRemaining(row -> {});
      }
      return task.call(slice);
    }
  }

  private static boolean isFirstAttempt(Slice slice) {
    return slice.from() == 0 && TaskContext.get().attemptNumber() == 0;
  }

  @Test
  void thatItIsKilled() throws Exception {
    CompletableFuture<TaskEndReason> end = new CompletableFuture<>();
    context.addSparkListener(new SparkListener() {
      @Override
      public void onTaskEnd(SparkListenerTaskEnd task) {
        if (Long.valueOf(task.taskInfo().taskId()).equals(Endless.STARTED.getNow(null))) {
          end.complete(task.reason());
        }
      }
    });
    CompletableFuture<List<List<Object>>> rows = CompletableFuture.supplyAsync(
        () -> bits(table.of(SHARED.get(), SLICES, new Endless(task))));
    long endless = Endless.STARTED.get(1, TimeUnit.MINUTES);
    assertThat(context.killTaskAttempt(endless, true, "it takes too long")).isTrue();
    assertThat(rows.get(1, TimeUnit.MINUTES)).isEqualTo(bits(table.of(SHARED, SLICES)));
    assertThat(end.get(1, TimeUnit.MINUTES)).isInstanceOf(TaskKilled.class);
  }
}
