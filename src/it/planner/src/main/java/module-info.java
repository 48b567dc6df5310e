/** A planning tool that is a module. */
module planner {
  requires org.mixcost;
  requires org.slf4j;
}
