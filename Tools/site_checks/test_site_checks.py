"""That every check can fail: a good page, and the same page with one fault planted in it at a time."""
import contextlib
import io
import os
import shutil
import sys
import tempfile
import unittest

from . import browser, links, markup, weight
from .__main__ import main
from .site import Site

GOOD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">
<title>A page</title>
<link rel="canonical" href="https://example.org/x/">
<link rel="stylesheet" href="style.css">
</head>
<body class="page-actor">
<main id="main"><h1>A page</h1><p><a href="#main">All of it can be read.</a></p>
<figure><svg aria-label="Marks" width="90" height="20"><a href="#main"><title>A mark</title><circle cx="9" cy="9" r="8"/></a></svg></figure>
</main>
</body>
</html>
"""
FEED = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:y</id><title>News</title><updated>2018-02-20T00:00:00Z</updated>
<author><name>Desk</name></author><link rel="self" href="feed.xml"/></feed>
"""
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; script-src 'self'">"""
MARK = '<a href="#main"><title>'


class Checks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def findings(self, check, old="", new="", with_entries=None, **files):
        """What a check says of the good site with a text replaced in its page, and with other files."""
        self.assertIn(old, GOOD)
        contents = {"index.html": GOOD.replace(old, new) if old else GOOD, "style.css": "p { margin: 0 }", "feed.xml": FEED}
        contents.update({name.replace("__", "/").replace("_", "."): text for name, text in files.items()})
        for name, text in contents.items():
            path = os.path.join(self.folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "wb") as file:
                file.write(text if isinstance(text, bytes) else text.encode())
        return [finding.message for finding in check(Site(self.folder, with_entries=with_entries))[0]]

    def assertFinds(self, words, check, old="", new="", **options):
        found = self.findings(check, old, new, **options)
        self.assertTrue(any(words in message for message in found), f"{words!r} is not among {found}")

    def test_links(self):
        self.assertEqual(self.findings(links.check), [])
        end = "</main>"
        self.assertFinds("where there is no file", links.check, end, '<a href="gone.html">x</a></main>')
        self.assertFinds("no such id", links.check, end, '<a href="#gone">x</a></main>')
        self.assertFinds("occurs 2 times", links.check, end, '<p id="main">x</p></main>')
        self.assertFinds("from another host", links.check, end, '<img alt="" src="https://example.net/x.png"></main>')
        self.assertFinds("scheme 'javascript'", links.check, end, '<a href="javascript:alert(1)">x</a></main>')
        self.assertFinds("is not its own", links.check, other__index_html=GOOD)
        self.assertFinds("Content-Security-Policy", links.check, "default-src 'none'", "default-src 'self'")
        self.assertFinds("not JSON", links.check, end, '<script type="application/ld+json">{</script></main>')
        self.assertFinds("script or style", links.check, end, '<p onclick="x()">x</p></main>')

    def test_data_and_feeds(self):
        self.assertFinds("no updated", links.check, feed_xml=FEED.replace("<updated>2018-02-20T00:00:00Z</updated>", ""))
        self.assertFinds("no instant", links.check, feed_xml=FEED.replace("T00:00:00Z", ""))
        self.assertFinds("not XML", links.check, feed_xml=FEED.replace("</feed>", ""))
        self.assertFinds("occurs twice", links.check, data_json='{"a": 1, "a": 2}')
        self.assertFinds("not JSON", links.check, data_jsonl='{"a": 1}\n{')
        self.assertFinds("no id or no content", links.check,
                         feed_json='{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{"id": "1"}]}')
        self.assertFinds("where there is no file", links.check, sitemap_xml=(
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://example.org/x/gone/</loc></url></urlset>'))

    def test_weight(self):
        self.assertEqual(self.findings(weight.check), [])
        self.assertFinds("block rendering", weight.check, "</head>", '<script src="a.js"></script></head>')
        self.assertEqual(self.findings(weight.check, with_entries=0), [])
        self.assertFinds("no actor's page has 100 entries", weight.check, with_entries=100)
        self.assertFinds("for 0 entries", weight.check, style_css=os.urandom(70_000))
        self.assertFinds("more than 24000", weight.check, search__t0_js=os.urandom(30_000))
        self.assertFinds("first look-up", weight.check, **{
            f"search__{name}0_js": os.urandom(23_000) for name in ("t", "d", "d1")})

    @unittest.skipUnless(shutil.which("java"), "needs java")
    def test_markup(self):
        self.assertEqual(self.findings(markup.check), [])
        self.assertFinds("Duplicate ID", markup.check, "</main>", '<p id="main">x</p></main>')
        self.assertFinds("color", markup.check, style_css="p { color: colourless }")

    @unittest.skipUnless(shutil.which("chromium"), "needs Chromium")
    def test_browser(self):
        script = '<script src="a.js" defer></script></head>'
        self.assertEqual(self.findings(browser.check), [])
        self.assertFinds("Content Security Policy", browser.check, "</main>",
                         '<img alt="" src="https://example.net/x.png"></main>')
        self.assertFinds("asks another host", browser.check, POLICY,
                         '<link rel="preload" as="image" href="https://example.net/x.png">')
        self.assertFinds("script error", browser.check, "</head>", script, a_js="throw new Error('planted')")
        self.assertFinds("404", browser.check, "</head>", script.replace("a.js", "gone.js"))
        self.assertFinds("color-contrast", browser.check, style_css="p, a { color: #ccc; background: #fff }")
        self.assertFinds("wider than a window", browser.check, style_css="h1 { width: 900px }")
        self.assertFinds("does not reach the mark", browser.check, MARK, MARK.replace("<a ", '<a tabindex="-1" '))
        self.assertFinds("does not reach the mark 'A mark'", browser.check, '<a href="#main"><title>A mark</title><circle cx="9" cy="9" r="8"/></a>',
                         '<g><title>A mark</title><circle cx="9" cy="9" r="8"/></g>')
        self.assertFinds("cannot hit the mark 'A mark'", browser.check, "</svg>",
                         '<a href="#main"><title>Another</title><circle cx="9" cy="9" r="9"/></a></svg>')
        self.assertFinds("without script", browser.check, "</head>", script,
                         a_js="document.querySelector('main').append('text '.repeat(200))")

    def test_what_cannot_be_checked_is_no_pass(self):
        with contextlib.redirect_stderr(io.StringIO()) as said:
            arguments, sys.argv = sys.argv, ["check-site", self.folder]
            try:
                self.assertEqual(main(), 2)
            finally:
                sys.argv = arguments
        self.assertIn("cannot check", said.getvalue())


if __name__ == "__main__":
    unittest.main()
