"""Drives Chromium without a window, over the pipes of the DevTools protocol, with nothing but Python's library."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time


class BrowserError(Exception):
    """What the browser refuses, or does not answer in time."""


class Browser:
    """One Chromium with one page, which notes what goes wrong in it."""

    def __init__(self):
        self.profile = tempfile.mkdtemp(prefix="modelgen-browser.")
        to_browser, self.output = os.pipe()
        self.input, from_browser = os.pipe()
        # Chromium reads from 3 and writes to 4; numbers of two digits are in the way of neither.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (to_browser, from_browser)]
        os.close(to_browser)
        os.close(from_browser)
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{ends[0]} 4>&{ends[1]}', "bash"] + self.command(),
            pass_fds=ends, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in ends:
            os.close(end)
        self.buffer = b""
        self.number = 0
        self.problems = []
        self.requests = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def command(self):
        program = next(name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name))
        return [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                "--disable-background-networking", "--remote-debugging-pipe", f"--user-data-dir={self.profile}",
                "--window-size=1280,900"]

    def close(self):
        """Ends the browser that was started here."""
        try:
            self.call("Browser.close")
            self.process.wait(10)
        except (BrowserError, subprocess.TimeoutExpired):
            self.process.kill()
            self.process.wait()
        # Processes of its own may still write for a moment.
        for _ in range(20):
            shutil.rmtree(self.profile, ignore_errors=True)
            if not os.path.exists(self.profile):
                break
            time.sleep(0.1)

    def call(self, method, **parameters):
        """Calls a method of the protocol and returns its result."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if hasattr(self, "session") and method.split(".")[0] not in ("Target", "Browser"):
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.read(time.monotonic() + 60)
            if answer.get("id") != self.number:
                self.note(answer)
            elif "error" in answer:
                raise BrowserError(f"{method}: {answer['error']['message']}")
            else:
                return answer["result"]

    def read(self, deadline):
        while b"\0" not in self.buffer:
            if not select.select([self.input], [], [], max(0, deadline - time.monotonic()))[0]:
                raise BrowserError("no answer in time")
            read = os.read(self.input, 1 << 16)
            if not read:
                raise BrowserError("the browser ended")
            self.buffer += read
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def note(self, event):
        """Keeps what a page asks for, and what it says to its console; everything it says counts as a problem."""
        method, parameters = event.get("method"), event.get("params", {})
        if method == "Network.requestWillBeSent":
            self.requests.append(parameters["request"]["url"])
        elif method == "Runtime.exceptionThrown":
            details = parameters["exceptionDetails"]
            self.problems.append(details.get("exception", {}).get("description", details["text"]))
        elif method == "Runtime.consoleAPICalled":
            self.problems.append(" ".join(str(one.get("value", one.get("description"))) for one in parameters["args"]))
        elif method == "Log.entryAdded":
            self.problems.append(parameters["entry"]["text"])

    def run(self, expression):
        """The value of an expression in the page; of a promise, what it comes to."""
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise BrowserError(f"{expression}: {result['exceptionDetails'].get('exception', {}).get('description')}")
        return result["result"].get("value")

    def wait(self, expression):
        """Waits until an expression holds, and returns its value."""
        deadline = time.monotonic() + 30
        while not (value := self.run(expression)):
            if time.monotonic() > deadline:
                raise BrowserError(f"never: {expression}")
            time.sleep(0.02)
        return value

    def open(self, url):
        """Opens a page and waits until it is drawn; returns the milliseconds that took."""
        self.requests, self.problems = [], []
        self.call("Page.navigate", url="about:blank")
        self.wait("location.href === 'about:blank'")
        self.requests, self.problems = [], []
        start = time.monotonic()
        self.call("Page.navigate", url=url)
        self.wait("location.href !== 'about:blank' && document.readyState === 'complete'")
        self.run("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
        return 1000 * (time.monotonic() - start)

    def press(self, key, text=None):
        """Presses a key, as a person would."""
        codes = {"Enter": 13, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40, "Tab": 9}
        event = {"key": key, "windowsVirtualKeyCode": codes.get(key, ord(key[0]))}
        if text or len(key) == 1:
            event["text"] = text or key
        self.call("Input.dispatchKeyEvent", type="keyDown", **event)
        self.call("Input.dispatchKeyEvent", type="keyUp", **event)

    def write(self, text):
        """Writes a text where the focus is."""
        self.call("Input.insertText", text=text)

    def scheme(self, scheme):
        """Has the system prefer light or dark, and no motion, in which colours would be on their way."""
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}])

    def screenshot(self, path, width=1280, height=900):
        """Writes a picture of what is seen."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.call("Page.captureScreenshot")["data"]))
