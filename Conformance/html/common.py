"""What every page must do."""

import json
import os

# Every text that is seen must stand out from what is behind it (WCAG 2.2, 1.4.3); what lies above what is told by its own colours.
CONTRAST = """
(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.canvas.width = canvas.canvas.height = 1;
    const over = (colours) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1); }
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = ([r, g, b]) => [r, g, b].map((one) => one / 255)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        .reduce((sum, one, index) => sum + one * [0.2126, 0.7152, 0.0722][index], 0);
    const behind = (node) => {
        const colours = [];
        for (let one = node; one; one = one.parentElement) colours.unshift(getComputedStyle(one).backgroundColor);
        return colours;
    };
    const faint = [];
    for (const node of document.body.querySelectorAll('*')) {
        const words = [...node.childNodes].filter((one) => one.nodeType === 3 && one.data.trim() !== '');
        if (words.length === 0 || !node.checkVisibility() || node.closest('script, style, svg, .hidden')) continue;
        const back = behind(node);
        const [light, dark] = [over(back), over([...back, getComputedStyle(node).color])].map(luminance).sort((a, b) => b - a);
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 4.5) faint.push(`${node.tagName}.${node.className}: ${ratio.toFixed(2)} “${words[0].data.slice(0, 30)}”`);
    }
    return [...new Set(faint)].slice(0, 5);
})()
"""

LABELS = """
[...document.querySelectorAll('input, button, nav, a, [role=listbox], [role=group]')].filter((one) => !one.closest('defs')
    && !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length)).map((one) => one.outerHTML)
"""

LEADS_OUT = """
[...document.querySelectorAll('[href], [src], [action]')].map((one) => one.getAttribute('href') ?? one.getAttribute('src'))
    .filter((target) => !/^(?:#|\\.\\/|\\/[^/]|data:,$)/.test(target))
"""


class Failed(Exception):
    """A page does not do what it should."""


def expect(condition, message):
    """Fails unless the condition holds."""
    if not condition:
        raise Failed(message)


def expect_equal(value, expected, subject):
    """Fails unless both are equal."""
    expect(value == expected, f"{subject}: {json.dumps(value, ensure_ascii=False)}, expected {json.dumps(expected, ensure_ascii=False)}")


def opened(browser, path, fragment="", bytes_at_most=None, nodes_at_most=1000):
    """Opens a page, and checks what it costs and that it asks nobody for anything."""
    size = os.path.getsize(path)
    if bytes_at_most is not None:
        expect(size <= bytes_at_most, f"{size} bytes, expected {bytes_at_most} at most")
    milliseconds = browser.open(f"file://{path}{fragment}")
    nodes = browser.run("document.getElementsByTagName('*').length")
    expect(nodes <= nodes_at_most, f"{nodes} nodes, expected {nodes_at_most} at most")
    expect_quiet(browser)
    return f"{size:,} bytes, {nodes} nodes, drawn after {milliseconds:.0f} ms"


def expect_quiet(browser):
    """Nothing was asked for but the page, and nothing said to the console."""
    browser.run("new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
    expect_equal(browser.problems, [], "problems")
    asked = [url for url in browser.requests if url != "data:,"]
    expect(len(asked) == 1 and asked[0].startswith("file://"), f"requests: {asked}")
    expect_equal(browser.run(LEADS_OUT), [], "addresses")


def heading(browser):
    """The heading of what is shown."""
    return browser.run("document.querySelector('main h1')?.textContent")


def go(browser, fragment):
    """Goes where a link with this fragment leads, and waits until it is drawn."""
    browser.run(f"location.hash = {json.dumps(fragment)}; new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")


def check_colours(browser):
    """Light and dark as the system has it, and as the switch says; every text can be read in both."""
    background = "getComputedStyle(document.body).backgroundColor"
    seen = {}
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        seen[scheme] = browser.run(background)
        expect_equal(browser.run(CONTRAST), [], f"faint in {scheme}")
    expect(seen["light"] != seen["dark"], f"light and dark are alike: {seen}")
    for choice, expected in (("light", "light"), ("dark", "dark"), ("system", "dark")):
        browser.run("document.getElementById('theme').click()")
        expect_equal(browser.run("document.documentElement.dataset.theme"), choice, "the switch")
        expect_equal(browser.run(background), seen[expected], f"the background in {choice}")
    browser.scheme("light")


def check_search(browser, words, expected, target):
    """`/` leads to the search field; arrows choose, Enter opens, Escape takes back, and so does the history."""
    before = browser.run("location.hash")
    browser.press("/")
    expect_equal(browser.run("document.activeElement.id"), "query", "the focus after /")
    browser.write(words)
    rows = browser.run("[...document.querySelectorAll('#entries .name')].map((one) => one.textContent)")
    expect(expected in rows, f"“{words}” finds {rows[:8]}, not {expected}")
    for _ in range(rows.index(expected)):
        browser.press("ArrowDown")
    expect_equal(browser.run("document.querySelector('#active .name').textContent"), expected, "the chosen row")
    expect_equal(browser.run("document.getElementById('query').getAttribute('aria-activedescendant')"), "active", "the descendant")
    browser.press("Enter")
    browser.wait(f"location.hash !== {json.dumps(before)}")
    browser.wait(f"document.querySelector('main h1').textContent.includes({json.dumps(target)})")
    expect_equal(browser.run("document.activeElement.id"), "content", "the focus after Enter")
    browser.press("/")
    browser.press("Escape")
    expect_equal(browser.run("document.getElementById('query').value"), "", "the query after Escape")
    browser.press("Escape")
    expect_equal(browser.run("document.activeElement.id"), "content", "the focus after Escape")
    browser.run("history.back()")
    browser.wait(f"location.hash === {json.dumps(before)}")
    browser.run("history.forward()")
    browser.wait(f"document.querySelector('main h1').textContent.includes({json.dumps(target)})")


def check_labels(browser):
    """Landmarks, and a name for whatever can be used."""
    expect_equal(browser.run("['header', 'main', 'nav[aria-label]', 'h1'].map((one) => document.querySelectorAll(one).length > 0)"),
                 [True] * 4, "landmarks")
    expect_equal(browser.run(LABELS), [], "what has no name")


def check_policy(browser):
    """The page may do nothing but run its own scripts. This makes the browser complain, and comes last."""
    browser.run("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }))")
    expect_equal(browser.run("window.ran"), None, "a script that is not the page's")
    expect_equal(browser.run("fetch('data:,x').then(() => 'fetched', () => 'refused')"), "refused", "a request")
