"""Opens the pages of a folder in Chromium and checks that they do what docs/inspect.md and docs/diff.md say: verify.py FOLDER."""

import os
import sys
import time

from browser import Browser, BrowserError
from common import Failed
from differences import check_difference, check_many, check_nothing
from models import check_github, check_golden, check_hostile, check_own, check_several, check_unions, check_wire_names

CHECKS = {"presence": check_own, "hostile": check_hostile, "discriminators": check_unions, "image": check_wire_names,
          "several": check_several, "github": check_github, "difference": check_difference, "many": check_many,
          "nothing": check_nothing}


def main():
    folder = os.path.abspath(sys.argv[1])
    pages = sorted(name[:-5] for name in os.listdir(folder) if name.endswith(".html"))
    failures = 0
    browser = Browser()
    try:
        for page in pages:
            start = time.monotonic()
            try:
                said = CHECKS[page](browser, folder) if page in CHECKS else check_golden(browser, folder, page)
                print(f"{page}: {said}; checked in {time.monotonic() - start:.1f} s")
            except (Failed, BrowserError) as problem:
                failures += 1
                print(f"{page}: FAILED: {problem}", file=sys.stderr)
                if browser.problems:
                    print("\n".join(browser.problems[:5]), file=sys.stderr)
    finally:
        browser.close()
    sys.exit(1 if failures else 0)


main()
