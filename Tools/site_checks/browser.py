"""What a reader's browser makes of the pages: script faults, foreign requests, accessibility, keyboard, no script."""
import contextlib
import functools
import http.server
import importlib.util
import os
import shutil
import threading

from .keyboard import covered_marks, unreached_marks
from .site import CannotCheck, Finding

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 320, "height": 640}


def check(site):
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        raise CannotCheck("playwright is not installed: run Tools/install-site-checkers") from None
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        raise CannotCheck("no Chromium is installed: run Tools/install-site-checkers")
    pages = site.sample if site.pages_of_a_kind else site.pages
    findings = []
    with served(site.folder, site.path) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program,
            args=["--no-sandbox", "--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"])
        try:
            reader = Reader(browser, address, findings)
            for page in pages:
                reader.read(page)
        finally:
            browser.close()
    if reader.opened != len(pages):
        raise CannotCheck(f"opened {reader.opened} of {len(pages)} pages")
    return sorted(set(findings)), f"{len(pages)} of {len(site.pages)} pages, {reader.marks} marks of timelines"


class Reader:
    """Opens each page as several readers do: in the light and in the dark, on a telephone, without script, by keyboard."""

    def __init__(self, browser, address, findings):
        self.address, self.findings, self.opened, self.marks = address, findings, 0, 0
        self.page = None
        self.axe = axe_source()
        self.light = self.context(browser, color_scheme="light", viewport=WIDE)
        self.dark = self.context(browser, color_scheme="dark", viewport=NARROW)
        self.bare = self.context(browser, java_script_enabled=False, viewport=WIDE)

    def context(self, browser, **options):
        context = browser.new_context(service_workers="block", accept_downloads=False, bypass_csp=False, **options)
        context.route("**/*", self.route)
        return context

    def add(self, message):
        self.findings.append(Finding(self.page, str(message)[:300]))

    def route(self, route):
        url = route.request.url
        if url.startswith((self.address, "data:")):
            route.continue_()
        else:
            self.add(f"asks another host for {url[:120]}")
            route.abort()

    def read(self, page):
        self.page = page
        with self.opening(self.light, page) as tab:
            self.accessibility(tab, "light")
            text = tab.inner_text("main") if tab.query_selector("main") else ""
            reached, missed = unreached_marks(tab)
            self.marks += reached
            for mark in missed[:3]:
                self.add(f"the keyboard does not reach the mark '{mark}'")
            for mark in covered_marks(tab)[:3]:
                self.add(f"a pointer cannot hit the mark '{mark}'")
        with self.opening(self.dark, page) as tab:
            self.accessibility(tab, "dark, 320 pixels wide")
            overflow = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if overflow > 1:
                self.add(f"{overflow} pixels wider than a window of 320")
        with self.opening(self.bare, page) as tab:
            bare = tab.inner_text("main") if tab.query_selector("main") else ""
            is_search = "page-search" in tab.get_attribute("body", "class").split()
            if not bare.strip() or len(bare) < 0.9 * len(text) and not is_search:
                self.add(f"without script {len(bare)} of {len(text)} characters can be read")
        self.opened += 1

    @contextlib.contextmanager
    def opening(self, context, page):
        tab = context.new_page()
        tab.on("pageerror", lambda error: self.add(f"script error: {error}"))
        tab.on("console", lambda line: self.add(f"{line.type}: {line.text}") if line.type in ("error", "warning") else None)
        tab.on("response", lambda answer: self.add(f"{answer.status} for {answer.url}") if answer.status >= 400 else None)
        tab.on("dialog", lambda dialog: (self.add("opens a dialog"), dialog.dismiss()))
        try:
            tab.goto(self.address + page, wait_until="load", timeout=60_000)
            yield tab
        finally:
            tab.close()

    def accessibility(self, tab, how):
        """What axe-core finds serious or critical."""
        # Evaluated by the inspector, which the page's policy does not bind.
        tab.evaluate(self.axe)
        result = tab.evaluate("axe.run(document, {resultTypes: ['violations']})")
        for fault in result["violations"]:
            if fault["impact"] in ("serious", "critical"):
                place = fault["nodes"][0]["html"][:120]
                self.add(f"{fault['id']} ({how}): {fault['help']}: {place}")


def axe_source():
    found = importlib.util.find_spec("axe_playwright_python")
    for folder in (found.submodule_search_locations if found else None) or []:
        file = os.path.join(folder, "axe.min.js")
        if os.path.exists(file):
            with open(file, encoding="utf-8") as text:
                return text.read()
    raise CannotCheck("axe-core is not installed: run Tools/install-site-checkers")


class Handler(http.server.SimpleHTTPRequestHandler):
    # Below which path the site lies, as its own address says.
    prefix = "/"
    extensions_map = {**http.server.SimpleHTTPRequestHandler.extensions_map, ".html": "text/html; charset=utf-8"}

    def log_message(self, *_):
        pass

    def do_GET(self):
        if self.path.startswith(self.prefix):
            self.path = "/" + self.path[len(self.prefix):]
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()


@contextlib.contextmanager
def served(folder, prefix):
    """The folder on a port of this machine, below the path that its pages count on."""
    handler = type("SiteHandler", (Handler,), {"prefix": prefix})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{prefix}"
    finally:
        server.shutdown()
        server.server_close()
