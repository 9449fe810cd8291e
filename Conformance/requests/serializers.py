"""What schemathesis writes no bodies of by itself."""

import json

import schemathesis


@schemathesis.serializer("application/jsonl")
def json_lines(context, value):
    items = value if isinstance(value, list) else [value]
    return "".join(json.dumps(item) + "\n" for item in items).encode()


@schemathesis.serializer("application/pdf")
def pdf(context, value):
    return value if isinstance(value, bytes) else json.dumps(value).encode()
