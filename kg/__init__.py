"""kg: from a news article to a knowledge graph in which every statement shows its source."""
