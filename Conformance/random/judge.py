"""Has generated Swift judge cases, by `conformance suite`."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

FREE_FORM = "names one type, but is free-form JSON"


def faults(cases, arguments):
    """What is wrong, by the case's number: lists of (the kind of fault, the document's number, text)."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "draft2020-12").mkdir()
        (root / "draft2020-12" / "random.json").write_text(json.dumps([group(*pair) for pair in enumerate(cases)]))
        (root / "expectations").mkdir()
        command = [os.environ["CONFORMANCE"], "suite", folder, "--expectations", str(root / "expectations"), *arguments]
        result = subprocess.run(command, capture_output=True, text=True)
        lines = result.stdout.splitlines()
        if not any(line.startswith("total ") for line in lines):
            raise SystemExit("conformance suite failed:\n" + result.stdout + result.stderr)
        progress = [line for line in lines if line.startswith("total ")]
        print("tests, right, rejected, accepted, inexact, unjudged, typed, raw, Codable, differs: " + progress[0], file=sys.stderr)
        for line in lines:
            cells = line.split("\t")
            if len(cells) > 3 and cells[1] == "random" and cells[0] != FREE_FORM:
                found.setdefault(int(cells[2]), []).append((cells[0], int(cells[3]), "\t".join(cells[4:])))
    return found


def group(number, case):
    tests = [
        {"description": str(index), "data": document, "valid": case.verdicts[index]}
        for index, document in enumerate(case.documents)
    ]
    return {"description": str(number), "schema": case.schema, "tests": tests}
