/** Questions put to draws and bills, one folder each; none of them knows a formula. */
package org.mixcost.analysis;
