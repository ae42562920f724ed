"""What must hold of a graph on disk beyond its shapes; each check gives its violations in plain words."""
