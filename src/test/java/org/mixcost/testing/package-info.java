/** What tests share; nothing of it is about one package of mixcost. */
package org.mixcost.testing;
