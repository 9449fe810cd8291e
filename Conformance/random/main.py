"""Compares generated Swift with another validator on random schemas: see scripts/verify-random."""

import argparse
import json
import sys

import judge
import reduction
from cases import judged_case, random_case


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", required=True)
    parser.add_argument("--schemas", type=int, default=500)
    parser.add_argument("--documents", type=int, default=20)
    parser.add_argument("--only", type=int, help="the number of the only schema to judge")
    parser.add_argument("--reduce", type=int, default=8, help="how many failing schemas are made smaller")
    parser.add_argument("--numbers", default="native")
    return parser.parse_args()


def main():
    options = arguments()
    numbers = range(options.schemas) if options.only is None else [options.only]
    cases = [random_case(options.seed, number, options.documents) for number in numbers]
    flags = ["--numbers", options.numbers]
    found = judge.faults(cases, flags)
    documents = sum(len(case.documents) for case in cases)
    valid = sum(sum(case.verdicts) for case in cases)
    print("seed %s: %d schemas, %d documents, %d of them valid" % (options.seed, len(cases), documents, valid))
    if not found:
        return
    for number, entries in found.items():
        print_case(numbers[number], cases[number], entries)
    smaller = reduction.reduced(dict(list(first_failures(cases, found).items())[: options.reduce]), flags)
    for number, (case, kind) in smaller.items():
        print("*** schema %d, %s, smallest found:" % (numbers[number], kind))
        print("    %s" % json.dumps(case.schema, ensure_ascii=False))
        print("    %s" % json.dumps(case.documents[0], ensure_ascii=False))
        print("    by JSON Schema %s" % ("valid" if case.verdicts[0] else "invalid"))
    sys.exit("%d of %d schemas failed; seed %s" % (len(found), len(cases), options.seed))


def first_failures(cases, found):
    """The first failing document of each schema, and how it fails."""
    result = {}
    for number, entries in found.items():
        kind, document, _ = entries[0]
        result[number] = (judged_case(cases[number].schema, [cases[number].documents[document]]), kind)
    return result


def print_case(number, case, entries):
    print("*** schema %d: %s" % (number, json.dumps(case.schema, ensure_ascii=False)))
    for kind, document, text in entries[:4]:
        verdict = "valid" if case.verdicts[document] else "invalid"
        print("    %s, %s by JSON Schema: %s" % (kind, verdict, json.dumps(case.documents[document], ensure_ascii=False)))
        print("        %s" % text)


main()
