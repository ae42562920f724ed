"""The metadata of an article: headline, date, outlet, authors, agency, opinion; given, or found on the page."""
