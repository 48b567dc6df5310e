package org.mixcost.spark;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/**
 * Works through a slice, on the thread of its task. It changes nothing, so that it may be repeated, and an interrupt of that
 * thread ends it.
 *
 * @param shared what it is a slice of
 */
record SliceTask(Broadcast<SharedRows> shared) implements FlatMapFunction<Slice, Row> {
  @Override
  public Iterator<Row> call(Slice slice) {
    return shared.value().get().rows(slice.from(), slice.to()).iterator();
  }
}
