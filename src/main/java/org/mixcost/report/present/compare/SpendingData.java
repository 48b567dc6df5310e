package org.mixcost.report.present.compare;

import org.mixcost.analysis.compare.schedule.Spending;
import org.mixcost.analysis.compare.schedule.Spending.Period;
import org.mixcost.model.Line;
import org.mixcost.report.document.Data.Fields;
import org.mixcost.report.document.Data.Items;
import org.mixcost.report.figure.FigureData;

/** When the money of a scenario is spent, for programs. */
final class SpendingData {
  private SpendingData() {}

  static Fields of(Spending spending) {
    Fields start = Fields.NONE.with("start", spending.schedule().start().toString());
    return spending
        .presentValue()
        .map(value -> start.with("present_value", FigureData.of(value)))
        .orElse(start)
        .with("months", Items.of(spending.months(), SpendingData::month))
        .with("at_once", Items.ofTexts(spending.atOnce().stream().map(Line::id).toList()));
  }

  private static Fields month(Period month) {
    Fields categories = Fields.NONE;
    for (var paid : month.byCategory().entrySet()) {
      categories = categories.with(paid.getKey().key(), paid.getValue());
    }
    Fields paid = Fields.NONE
        .with("month", month.name())
        .with("total", FigureData.of(month.usd()))
        .with("so_far", FigureData.of(month.soFar()))
        .with("by_category", categories);
    return month.capital().map(capital -> paid.with("capital", capital)).orElse(paid);
  }
}
