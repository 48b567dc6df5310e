package org.mixcost.spark;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A table whose rows are worked out by tasks, each of one slice. */
final class SlicedTable {
  private static final int SLICES_FOR_EACH_CORE = 4;

  private final SparkSession spark;
  private final JavaSparkContext context;

  SlicedTable(SparkSession spark) {
    this.spark = spark;
    this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
  }

  /** How many slices there are where nobody says: so many that no core waits long for the last. */
  int usualSlices() {
    return SLICES_FOR_EACH_CORE * context.defaultParallelism();
  }

  /** The table of some rows, in their order. */
  Dataset<Row> of(SharedRows shared, int slices) {
    return of(shared.get(), slices, new SliceTask(context.broadcast(shared)));
  }

  /** The same, worked out by some task. */
  Dataset<Row> of(Rows rows, int slices, FlatMapFunction<Slice, Row> task) {
    List<Slice> all = Slice.of(rows.size(), slices);
    return spark.createDataFrame(context.parallelize(all, all.size()).flatMap(task), rows.schema());
  }

  /**
   * Says on the page of Spark what its jobs are from here on, and lets a task that is killed be interrupted.
   *
   * @param description such as {@code mixcost sweep of mix.yaml: 31 points x 10240 draws in 8 slices}
   */
  void describe(String description) {
    context.setJobGroup("mixcost", description, true);
    context.setCallSite(description);
  }
}
