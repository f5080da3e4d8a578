"""Results on the map, and the projection that they are drawn in."""
