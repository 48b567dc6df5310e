package org.mixcost.simulate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mixcost.formula.ScheduleFormulas;
import org.mixcost.formula.Ties;
import org.mixcost.model.BillWriter;
import org.mixcost.model.Bills;
import org.mixcost.model.Category;
import org.mixcost.model.CostModel;
import org.mixcost.model.Line;
import org.mixcost.model.Payment;
import org.mixcost.model.Payments;

/** A number that is read off each draw and summed up over all of them. */
public sealed interface Measure {

  /** The lines it is made of. */
  List<OfLine> lines();

  /** A writer of the bills that some measures are read off, of so many draws. */
  static BillWriter newWriter(List<CostModel> models, List<Measure> measures, int draws) {
    Map<Integer, List<Line>> read = measures.stream()
        .flatMap(measure -> measure.lines().stream())
        .collect(groupingBy(OfLine::scenario, mapping(OfLine::line, toList())));
    List<List<Line>> requested = IntStream.range(0, models.size())
        .mapToObj(scenario -> read.getOrDefault(scenario, List.of()))
        .toList();
    return new BillWriter(models, requested, draws);
  }

  /**
   * Its values, one for each draw; they hold until the bills are written to or the room is used again.
   *
   * @param bills one of each model
   * @param room for as many values, where they are not those of a line
   */
  double[] column(Bills[] bills, double[] room);

  /**
   * A line of the bill of one scenario.
   *
   * @param scenario its place among those that are simulated together
   */
  record OfLine(int scenario, Line line) implements Measure {
    @Override
    public List<OfLine> lines() {
      return List.of(this);
    }

    @Override
    public double[] column(Bills[] bills, double[] room) {
      return bills[scenario].column(line);
    }
  }

  /** One line less another, draw by draw; exactly 0 in a tie. */
  record OfDifference(OfLine minuend, OfLine subtrahend) implements Measure {
    @Override
    public List<OfLine> lines() {
      return List.of(minuend, subtrahend);
    }

    @Override
    public double[] column(Bills[] bills, double[] room) {
      double[] values = minuend.column(bills, room);
      double[] less = subtrahend.column(bills, room);
      for (int i = 0; i < room.length; i++) {
        room[i] = Ties.difference(values[i], less[i]);
      }
      return room;
    }
  }

  /** The lesser of two lines, draw by draw; of two units, only its sign says something. */
  record Least(OfLine one, OfLine other) implements Measure {
    @Override
    public List<OfLine> lines() {
      return List.of(one, other);
    }

    @Override
    public double[] column(Bills[] bills, double[] room) {
      double[] values = one.column(bills, room);
      double[] others = other.column(bills, room);
      for (int i = 0; i < room.length; i++) {
        room[i] = Math.min(values[i], others[i]);
      }
      return room;
    }
  }

  /**
   * One line less the least of several, draw by draw; exactly 0 in a tie. Of all alternatives it is the regret of having
   * chosen one, and of the others how much it is behind or, below 0, ahead.
   */
  record OverLeast(OfLine line, List<OfLine> several) implements Measure {
    public OverLeast {
      several = List.copyOf(several);
    }

    @Override
    public List<OfLine> lines() {
      return Stream.concat(Stream.of(line), several.stream()).distinct().toList();
    }

    @Override
    public double[] column(Bills[] bills, double[] room) {
      Arrays.fill(room, Double.POSITIVE_INFINITY);
      for (OfLine one : several) {
        double[] values = one.column(bills, room);
        for (int i = 0; i < room.length; i++) {
          room[i] = Math.min(room[i], values[i]);
        }
      }
      double[] values = line.column(bills, room);
      for (int i = 0; i < room.length; i++) {
        room[i] = Ties.difference(values[i], room[i]);
      }
      return room;
    }
  }

  /** One line over another, draw by draw. */
  record Ratio(OfLine numerator, OfLine denominator) implements Measure {
    @Override
    public List<OfLine> lines() {
      return List.of(numerator, denominator);
    }

    @Override
    public double[] column(Bills[] bills, double[] room) {
      double[] values = numerator.column(bills, room);
      double[] over = denominator.column(bills, room);
      for (int i = 0; i < room.length; i++) {
        room[i] = values[i] / over[i];
      }
      return room;
    }
  }

  /**
   * What is paid of a total between two days.
   *
   * @param scenario its place among those that are simulated together
   * @param categories what is counted of it, the reserve apart from what it is on
   * @param fromDay since the project has begun [day]
   * @param untilDay since then; infinite for all that is left [day]
   */
  record Paid(
      int scenario, Payments payments, Set<Category> categories, double fromDay, double untilDay)
      implements Measure {
    public Paid {
      categories = Set.copyOf(categories);
    }

    @Override
    public List<OfLine> lines() {
      return payments.lines().stream().map(line -> new OfLine(scenario, line)).toList();
    }

    @Override
    public double[] column(Bills[] bills, double[] room) {
      Bills bill = bills[scenario];
      for (int i = 0; i < room.length; i++) {
        room[i] = paid(bill, i);
      }
      return room;
    }

    private double paid(Bills bill, int row) {
      double counted = 0;
      double paid = 0;
      for (Payment part : payments.parts()) {
        double from = bill.column(part.from())[row];
        double until = bill.column(part.until())[row];
        double share = ScheduleFormulas.paidShare(untilDay, from, until)
            - ScheduleFormulas.paidShare(fromDay, from, until);
        double now = share * bill.column(part.usd())[row];
        paid += now;
        counted += categories.contains(part.category()) ? now : 0;
      }
      return counted + reserve(bill, row, paid);
    }

    /** The reserve is paid as all is that it is on. */
    private double reserve(Bills bill, int row, double paid) {
      return categories.contains(Category.CONTINGENCY)
          ? payments.reserve().map(share -> bill.column(share)[row] * paid).orElse(0.0)
          : 0;
    }
  }
}
