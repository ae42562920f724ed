"""The frame of an article: headline, day of publication, outlet, authors, agency, opinion; given, or found on the page."""
