/** What scenarios cost over a grid of values of one or several inputs. */
package org.mixcost.analysis.sweep;
