"""Writes random schemas, and documents with some of them, into a folder: scripts/verify-export reads them.

Every second file has keys that are words of the model's own form, which must not be taken for it.
"""

import argparse
import json
import random
from pathlib import Path

import schemas

PLAIN = list(schemas.KEYS)
OWN = ["value", "id", "constant", "properties", "location", "predicate"]
NAMES = ["Pet", "pet", "Pet_2", "value"]


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seed", required=True)
    parser.add_argument("--schemas", type=int, default=200)
    parser.add_argument("folder", type=Path)
    return parser.parse_args()


def schema(*seed):
    return schemas.SchemaMaker(random.Random("/".join(map(str, seed)))).document()


def component(name, *seed):
    """A schema whose definitions stand in it, below the components of a document."""
    text = json.dumps(schema(*seed, name))
    return json.loads(text.replace("#/$defs/", "#/components/schemas/%s/$defs/" % name))


def document(*seed):
    components = {name: component(name, *seed) for name in NAMES}
    return {"openapi": "3.1.0", "info": {"title": "Random", "version": "1"}, "paths": {}, "components": {"schemas": components}}


def main():
    options = arguments()
    options.folder.mkdir(parents=True, exist_ok=True)
    for number in range(options.schemas):
        schemas.KEYS[:] = OWN if number % 2 else PLAIN
        if number % 4 < 2:
            root = {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema(options.seed, number)}
        else:
            root = document(options.seed, number)
        (options.folder / ("%04d.json" % number)).write_text(json.dumps(root, ensure_ascii=False), encoding="utf-8")


main()
