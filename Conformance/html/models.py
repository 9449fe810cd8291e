"""What pages of models must do besides."""

import json

from common import (check_colours, check_labels, check_policy, check_search, expect, expect_equal, expect_quiet, go, heading,
                    opened)

# Draws the page of every type, operation and predicate, and says which cannot be drawn.
EVERY_PAGE = """
(() => {
    const failed = [];
    const draw = (name, page) => {
        try {
            const { content } = page();
            if (content.querySelector('h1') === null) failed.push(`${name}: no heading`);
            if (/\\bundefined\\b|\\[object /.test(content.textContent) && !PLAIN.has(name)) failed.push(`${name}: undefined`);
        } catch (error) { failed.push(`${name}: ${error.stack}`); }
    };
    const PLAIN = new Set(%s);
    for (const entry of entries) draw(entry.name, () => (entry.type ? typePage(entry) : operationPage(entry)));
    for (const model of models) for (const id of model.predicates.keys()) draw(id, () => predicatePage(model.key(id)));
    draw('overview', overviewPage);
    draw('diagnostics', diagnosticsPage);
    return failed.slice(0, 5);
})()
"""

# Every reference of the data leads to a page.
DEAD_LINKS = """
(() => {
    const dead = [];
    for (const entry of entries) {
        const { content } = entry.type ? typePage(entry) : operationPage(entry);
        for (const link of content.querySelectorAll('a[href^="#/"]')) {
            const target = link.getAttribute('href');
            if (!entriesByRoute.has(target) && !target.startsWith('#/predicate/')) dead.push(target);
        }
    }
    return dead.slice(0, 5);
})()
"""


def check_every_page(browser, plain=()):
    """Every page can be drawn, and no link of theirs is dead."""
    expect_equal(browser.run(EVERY_PAGE % json.dumps(list(plain))), [], "pages")
    expect_equal(browser.run(DEAD_LINKS), [], "dead links")
    expect_quiet(browser)


def check_graph(browser, neighbours):
    """The graph shows a type and its neighbours, and its nodes are links."""
    names = browser.run("[...document.querySelectorAll('svg.graph a')].map((one) => one.querySelector('text').textContent)")
    expect(set(neighbours) <= set(names), f"the graph shows {names}, not all of {neighbours}")
    expect(browser.run("[...document.querySelectorAll('svg.graph path.edge')].every((one) => one.getTotalLength() > 20)"),
           "an edge has no length")
    expect_equal(browser.run("document.querySelectorAll('svg.graph path.edge').length"), len(names) - 1, "edges")
    node = f"[...document.querySelectorAll('svg.graph a')].find((one) => one.textContent.includes({json.dumps(neighbours[0])}))"
    target = browser.run(f"{node}.getAttribute('href')")
    browser.run(f"{node}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))")
    browser.wait(f"location.hash === {json.dumps(target)}")
    browser.wait(f"document.querySelector('main h1').textContent.includes({json.dumps(neighbours[0])})")


def check_list(browser):
    """The list draws what is seen only, and reaches its end."""
    count = browser.run("entries.length")
    expect(browser.run("document.querySelectorAll('#entries a').length") <= 80, "the list draws rows that are not seen")
    browser.run("document.getElementById('entries').scrollTop = 1e9; new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))")
    last = browser.run("[...document.querySelectorAll('#entries a')].pop().getAttribute('aria-posinset')")
    expect_equal(int(last), count, "the last row")


def check_own(browser, folder):
    """The reading list of `specs/presence.yaml`, which has all kinds of presence."""
    said = opened(browser, f"{folder}/presence.html", bytes_at_most=160_000)
    check_labels(browser)
    check_colours(browser)
    check_search(browser, "changes", "BookChanges", "BookChanges")
    words = browser.run("document.querySelector('main').innerText")
    for word in ("optional", "nullable", "PATCH /books/{id}", "specs/presence.yaml:"):
        expect(word in words, f"the page of BookChanges lacks “{word}”")
    check_colours(browser)
    go(browser, "#/type/specs/presence.yaml%23/components/schemas/Book")
    check_graph(browser, ["BookID", "POST /books"])
    go(browser, "#/type/nowhere")
    expect_equal(heading(browser), "Nothing here", "the page of nothing")
    check_list(browser)
    check_every_page(browser)
    check_policy(browser)
    return said


def check_hostile(browser, folder):
    """A document that tries to get out of the text that it is."""
    said = opened(browser, f"{folder}/hostile.html", bytes_at_most=200_000)
    go(browser, "#/type/" + browser.run("encodeURIComponent(entries.find((one) => one.name === 'Trap').key).replaceAll('%2F', '/')"))
    expect_equal(heading(browser), "Trap", "the heading")
    words = browser.run("document.querySelector('main').textContent")
    for word in ("</script><script>window.ran = 1</script>", "<!--", "<img src=x onerror=window.ran=1>", "\\u{202E}", "0.10",
                 "9223372036854775808", "1e400", "__proto__", "javascript:window.ran=1"):
        expect(word in words, f"the page lacks “{word}”")
    expect_equal(browser.run("document.querySelectorAll('main img, main script, main iframe').length"), 0, "elements of the document")
    expect_equal(browser.run("window.ran"), None, "a script of the document")
    expect_equal(browser.run("document.querySelector('main .source').getAttribute('href').split('#')[0]"),
                 "./javascript%3Aalert(1).yaml", "the link to the source")
    check_every_page(browser, plain=["undefined"])
    return said


def check_wire_names(browser, folder):
    """Pages of models, which do not show keys: what each is inferred from."""
    said = opened(browser, f"{folder}/image.html", bytes_at_most=200_000)
    go(browser, browser.run("entries.find((entry) => entry.name === 'ImageGenerationBody').route"))
    words = browser.run("document.querySelector('main').innerText")
    for word in ("negative_prompts", "guessed key", "The source does not show this key", "prose-nullability"):
        expect(word in words, f"the page of ImageGenerationBody lacks “{word}”")
    expect(browser.run("document.querySelectorAll('main td .diagnostics li').length") > 0, "no diagnostic stands beside its property")
    check_every_page(browser)
    return said


def check_golden(browser, folder, name):
    """One of the inputs of the tests."""
    said = opened(browser, f"{folder}/{name}.html", bytes_at_most=400_000)
    check_every_page(browser, plain=["undefined"])
    return said


def check_unions(browser, folder):
    """How members are told apart, diagnostics beside what they concern, and what a search by facet finds."""
    said = opened(browser, f"{folder}/discriminators.html", bytes_at_most=300_000)
    browser.press("/")
    browser.write("kind:union feed")
    browser.press("Enter")
    browser.wait("document.querySelector('main h1').textContent === 'Feed'")
    words = browser.run("document.querySelector('main').innerText")
    for word in ("How members are told apart", "as the discriminator says", "contradictory-discriminator"):
        expect(word in words, f"the page of Feed lacks “{word}”")
    check_colours(browser)
    check_every_page(browser)
    return said


def check_several(browser, folder):
    """Two models, one for each namespace, whose types have the same names."""
    said = opened(browser, f"{folder}/several.html", bytes_at_most=120_000)
    expect_equal(browser.run("entries.map((entry) => entry.name)"), ["Pet", "Pet"], "the types of both")
    for route, file in browser.run("entries.map((entry) => [entry.route, entry.location.file])"):
        go(browser, route)
        expect(browser.run("document.querySelector('main .source').textContent").startswith(file), f"{route} is not of {file}")
    check_every_page(browser)
    return said


def check_github(browser, folder):
    """GitHub's document, whose page has to stay usable."""
    said = opened(browser, f"{folder}/github.html", bytes_at_most=6_500_000)
    expect(browser.run("entries.filter((one) => one.type).length") >= 1281, "types are missing")
    check_search(browser, "simple-user", "simple-user", "simple-user")
    check_graph(browser, ["repository"])
    browser.press("/")
    browser.write("billable_owner")
    expect_equal(browser.run("document.querySelector('#entries .name').textContent"), "codespace", "what has the property")
    browser.press("Escape")
    check_list(browser)
    go(browser, "#/diagnostics")
    expect(browser.run("document.querySelectorAll('main .diagnostics li').length") >= 13, "diagnostics are missing")
    check_colours(browser)
    check_every_page(browser)
    return said
