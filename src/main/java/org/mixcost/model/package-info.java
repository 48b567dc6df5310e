/**
 * The one definition of the cost: a pure function from draws of the inputs to bills of lines.
 *
 * <p>The estimate, the simulation and every analysis run {@link org.mixcost.model.CostModel#evaluate} and nothing else. It
 * allocates nothing, checks nothing and knows no text; all doubt about the input is settled before.
 */
package org.mixcost.model;
