/** Programs that use the library as its users do: public types only, no file of this project but scenarios. */
package org.mixcost.examples;
