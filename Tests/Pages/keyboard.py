"""Walks through pages of the public register by keyboard alone, in Chromium, and keeps what is asked of other places.

Used by axe.py; needs nothing but Python: Chromium is spoken to over its own pipe.
"""
import json, os, subprocess, tempfile, time


class Browser:
    """A Chromium without a window, in which keys are pressed."""

    def __init__(self, program):
        self.profile = tempfile.TemporaryDirectory()
        (there, self.out), (self.into, back) = os.pipe(), os.pipe()

        def hand_over():
            # Chromium reads from 3 and writes to 4; neither may be lost while the other takes its place.
            first, second = os.dup(there), os.dup(back)
            os.dup2(first, 3)
            os.dup2(second, 4)

        words = [program, "--headless", f"--user-data-dir={self.profile.name}", "--no-sandbox", "--disable-gpu", "--no-first-run",
                 "--disable-background-networking", "--remote-debugging-pipe", "--window-size=1280,900", "about:blank"]
        self.process = subprocess.Popen(words, preexec_fn=hand_over, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(there)
        os.close(back)
        self.rest, self.count, self.requests, self.session, self.loaded = b"", 0, [], None, False
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Network", "Runtime"):
            self.call(domain + ".enable")

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.out)
        os.close(self.into)
        self.profile.cleanup()

    def message(self):
        while b"\0" not in self.rest:
            more = os.read(self.into, 1 << 16)
            if not more:
                raise RuntimeError("Chromium has ended")
            self.rest += more
        text, self.rest = self.rest.split(b"\0", 1)
        message = json.loads(text)
        if message.get("method") == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        if message.get("method") == "Page.loadEventFired":
            self.loaded = True
        return message

    def call(self, method, **params):
        self.count += 1
        words = {"id": self.count, "method": method, "params": params}
        if self.session:
            words["sessionId"] = self.session
        os.write(self.out, json.dumps(words).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.count:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def open(self, url):
        self.loaded = False
        self.call("Page.navigate", url=url)
        while not self.loaded:
            self.message()
        self.tell(STOPS)

    def tell(self, script):
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")

    def press(self, key):
        code = {"Tab": 9, "Enter": 13}[key]
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, nativeVirtualKeyCode=code, **text)


# Everything that can be reached, in the order in which it is read, and where the focus is among it.
STOPS = """
window.stops = [].slice.call(document.querySelectorAll("a[href], input, button, summary, [tabindex='0']")).filter(function (one) {
  var shut = one.closest("details:not([open])");
  return !shut || (one.tagName === "SUMMARY" && one.parentElement === shut);
});
window.where = function () {
  var one = document.activeElement, box = one.getBoundingClientRect(), style = getComputedStyle(one);
  return {place: stops.indexOf(one), name: one.tagName + " " + (one.id || one.getAttribute("href") || one.textContent.slice(0, 30)),
    seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && box.width > 0 && box.bottom > 0 && box.top < innerHeight
      && box.right > 0 && box.left < innerWidth};
};
"""


def walk(browser, url):
    """What is wrong with a page for whoever has only a keyboard."""
    browser.open(url)
    findings, count = [], browser.tell("stops.length")
    for place in range(count):
        browser.press("Tab")
        found = browser.tell("where()")
        if found["place"] != place:
            return findings + [f"Tab {place + 1} leads to {found['place'] + 1} ({found['name']})"]
        if not found["seen"]:
            findings.append(f"the focus on {found['name']} is not seen")
    browser.press("Tab")
    if browser.tell("where()")["place"] > 0:
        findings.append("the last Tab does not lead out of the page")
    return findings


def skip(browser, url):
    """Whether the first link leads to the content."""
    browser.open(url)
    browser.press("Tab")
    browser.press("Enter")
    browser.press("Tab")
    isThere = browser.tell("location.hash === '#content' && (document.activeElement.closest('main, footer') !== null)")
    return [] if isThere else ["the link to the content does not lead there"]


def search(browser, url, query):
    """Whether a case is found and opened by keyboard."""
    browser.open(url)
    for _ in range(browser.tell("stops.length")):
        browser.press("Tab")
        if browser.tell("document.activeElement.id") == "q":
            break
    browser.call("Input.insertText", text=query)
    until = time.monotonic() + 10
    while not browser.tell("document.querySelectorAll('#found a').length"):
        if time.monotonic() > until:
            return [f"'{query}' finds nothing"]
        time.sleep(0.05)
    browser.press("Tab")
    if not browser.tell("document.activeElement.closest('#found') !== null"):
        return ["Tab does not lead from the search to what it found"]
    address = browser.tell("document.activeElement.href")
    browser.loaded = False
    browser.press("Enter")
    while not browser.loaded:
        browser.message()
    return [] if browser.tell("location.href") == address else [f"Enter does not open {address}"]


def check(program, site, pages, query):
    """All findings of a site, as lines."""
    browser, lines = Browser(program), []
    try:
        for page in pages:
            lines += [f"{page}: {finding}" for finding in walk(browser, f"file://{site}/{page}")]
        lines += skip(browser, f"file://{site}/{pages[-1]}") + search(browser, f"file://{site}/{pages[-1]}", query)
        outside = [url for url in browser.requests if not url.startswith(("file://" + site + "/", "data:", "about:"))]
        lines += [f"asks for {url}" for url in outside]
    finally:
        browser.close()
    return lines
