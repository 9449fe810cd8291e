"""Makes a failing case smaller while it fails in the same way."""

import judge
from cases import judged_case

# The keywords whose values are schemas by name, and lists of schemas.
MAPS = ("properties", "patternProperties", "$defs", "dependentSchemas")
LISTS = ("oneOf", "anyOf", "allOf", "prefixItems")
SINGLE = ("items", "additionalProperties", "unevaluatedProperties", "not", "if", "then", "else", "contains")


def reduced(failing, arguments, rounds=20, width=10):
    """The smallest cases found, by the number of the case: all of them are judged at once in each round."""
    rest = dict(failing)
    for _ in range(rounds):
        candidates = []
        for number, (case, kind) in rest.items():
            candidates += [(number, kind, smaller) for smaller in spread(smaller_cases(case), width)]
        if not candidates:
            break
        found = judge.faults([case for _, _, case in candidates], arguments)
        better = {}
        for index, (number, kind, case) in enumerate(candidates):
            documents = [document for what, document, _ in found.get(index, []) if what == kind]
            if documents and (number not in better or case.size() < better[number].size()):
                better[number] = judged_case(case.schema, [case.documents[documents[0]]])
        rest = {number: (case, rest[number][1]) for number, case in better.items()}
        for number, case in better.items():
            failing[number] = (case, failing[number][1])
    return failing


def spread(values, count):
    """So many of them, evenly from the first to the last."""
    if len(values) <= count:
        return values
    return [values[index * len(values) // count] for index in range(count)]


def smaller_cases(case):
    document = case.documents[0]
    pairs = [(smaller, document) for smaller in smaller_schemas(case.schema) if isinstance(smaller, dict)]
    pairs += [(case.schema, smaller) for smaller in smaller_documents(document)]
    cases = [judged_case(schema, [smaller]) for schema, smaller in pairs]
    return sorted([smaller for smaller in cases if smaller and smaller.size() < case.size()], key=lambda one: one.size())


def smaller_schemas(schema):
    """Without a keyword, or with a smaller value of one; and each schema in it alone."""
    if not isinstance(schema, dict):
        return
    for key, value in schema.items():
        yield {other: schema[other] for other in schema if other != key}
        if key in MAPS:
            for name, inner in value.items():
                yield dict(schema, **{key: {other: value[other] for other in value if other != name}})
                for smaller in smaller_schemas(inner):
                    yield dict(schema, **{key: dict(value, **{name: smaller})})
        elif key in LISTS:
            for index, inner in enumerate(value):
                if len(value) > 1:
                    yield dict(schema, **{key: value[:index] + value[index + 1 :]})
                for smaller in smaller_schemas(inner):
                    yield dict(schema, **{key: value[:index] + [smaller] + value[index + 1 :]})
                yield from hoisted(schema, inner)
        elif key in SINGLE:
            for smaller in smaller_schemas(value):
                yield dict(schema, **{key: smaller})
        elif key in ("required", "enum", "type") and isinstance(value, list) and len(value) > 1:
            for index in range(len(value)):
                yield dict(schema, **{key: value[:index] + value[index + 1 :]})


def hoisted(schema, inner):
    """A schema in the place of that which it is in."""
    if isinstance(inner, dict):
        yield dict(inner, **({"$defs": schema["$defs"]} if "$defs" in schema else {}))


def smaller_documents(document):
    if isinstance(document, dict):
        for key, value in document.items():
            yield {other: document[other] for other in document if other != key}
            for smaller in smaller_documents(value):
                yield dict(document, **{key: smaller})
    elif isinstance(document, list):
        for index, value in enumerate(document):
            yield document[:index] + document[index + 1 :]
            for smaller in smaller_documents(value):
                yield document[:index] + [smaller] + document[index + 1 :]
