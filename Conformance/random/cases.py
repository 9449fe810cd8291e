"""A schema with documents and the verdicts of another validator on them."""

import dataclasses
import json
import random

import jsonschema_rs

from documents import DocumentMaker
from schemas import SchemaMaker


@dataclasses.dataclass
class Case:
    schema: dict
    documents: list
    verdicts: list

    def size(self):
        return len(json.dumps(self.schema)) + sum(len(json.dumps(document)) for document in self.documents)


def oracle(schema):
    """Says whether a document is valid; formats are annotations."""
    return jsonschema_rs.Draft202012Validator(schema, validate_formats=False).is_valid


def random_case(seed, index, document_count):
    """The case of a number: the same for the same seed, whichever others are made."""
    generator = random.Random("%s/%s" % (seed, index))
    schema = SchemaMaker(generator).document()
    pairs = DocumentMaker(generator, schema).documents(document_count, oracle(schema))
    return Case(schema, [document for document, _ in pairs], [verdict for _, verdict in pairs])


def judged_case(schema, documents):
    """A case of these documents, or nothing where the schema is none."""
    try:
        is_valid = oracle(schema)
    except ValueError:
        return None
    return Case(schema, documents, [is_valid(document) for document in documents])
