"""What pages of differences must do besides."""

from common import check_colours, check_labels, check_policy, check_search, expect, expect_equal, expect_quiet, go, opened


def check_difference(browser, folder):
    """Two versions of a small document, with changes of all severities."""
    said = opened(browser, f"{folder}/difference.html", bytes_at_most=80_000)
    check_labels(browser)
    check_colours(browser)
    words = browser.run("document.querySelector('main').innerText")
    for word in ("Recommended version: major", "required-became-optional", "before", "after", "new.yaml:"):
        expect(word in words, f"the page lacks “{word}”")
    check_search(browser, "default-added", "Pet", "Pet")
    go(browser, "#/")
    severities = "[...document.querySelectorAll('.changes > li')].map((one) => one.className)"
    expect_equal(sorted(set(browser.run(severities))), ["breaking", "risky", "safe"], "severities")
    browser.run("document.querySelector('#filters button').click()")
    expect_equal(sorted(set(browser.run(severities))), ["risky", "safe"], "severities without the first")
    expect_equal(browser.run("document.querySelector('#filters button').getAttribute('aria-pressed')"), "false", "the filter")
    browser.run("document.querySelector('#filters button').click()")
    browser.run("changed.forEach((entry) => changeGroup(entry))")
    expect_quiet(browser)
    check_policy(browser)
    return said


def check_many(browser, folder):
    """A difference of 300 types and 900 changes, of which some are drawn at first, and all that are asked for."""
    said = opened(browser, f"{folder}/many.html", bytes_at_most=900_000, nodes_at_most=1500)
    expect_equal(browser.run("difference.changes.length"), 900, "changes")
    expect_equal(browser.run("document.querySelectorAll('.group').length"), 10, "groups at first")
    browser.run("document.querySelector('main article > div > .more').click()")
    expect_equal(browser.run("document.querySelectorAll('.group').length"), 20, "groups after asking for more")
    expect(browser.run("document.querySelectorAll('#entries a').length") <= 80, "the list draws rows that are not seen")
    check_search(browser, "Type299", "Type299", "Type299")
    expect_quiet(browser)
    return said


def check_nothing(browser, folder):
    """A document and itself."""
    said = opened(browser, f"{folder}/nothing.html", bytes_at_most=60_000)
    expect("No changes." in browser.run("document.querySelector('main').innerText"), "the page does not say that nothing changed")
    return said
