"""Where nodes and labels of a picture lie: computed here, so that the page draws at once and each time the same."""
