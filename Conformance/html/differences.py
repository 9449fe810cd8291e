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


def check_nothing(browser, folder):
    """A document and itself."""
    said = opened(browser, f"{folder}/nothing.html", bytes_at_most=60_000)
    expect("No changes." in browser.run("document.querySelector('main').innerText"), "the page does not say that nothing changed")
    return said
