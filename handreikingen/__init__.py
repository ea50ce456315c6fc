"""Static knowledge site generator for the handreikingen of the Netwerk Informatiemanagement po/vo."""
