"""Checks of a published site: links, markup, behaviour in a browser, weight."""
