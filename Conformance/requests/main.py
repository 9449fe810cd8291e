"""Has openapi-core judge the requests that generated operations write: main.py DOCUMENT REWRITE [--seed N] [--requests N].

For every operation of an OpenAPI document, random requests are put together here from the schemas, without a line of the project's;
REWRITE reads each as an operation and writes it again. What comes out must be a request of that operation for openapi-core, with the
values that went in. The same seed makes the same requests.
"""

import argparse
import base64
import json
import random
import re
import subprocess
import sys
from collections import Counter
from urllib.parse import parse_qsl, quote, unquote

import yaml
from openapi_core import Config, OpenAPI
from openapi_core.datatypes import RequestParameters
from werkzeug.datastructures import Headers, ImmutableMultiDict

# What openapi-core 0.23 does not know, by style and shape: it is read by nobody there, so that its values are not compared.
UNREAD = {
    ("query", "form", True, "object"): "it looks for the parameter's own name",
    ("cookie", "form", True, "object"): "it looks for the parameter's own name",
    ("cookie", "cookie", True, "object"): "it does not know the style `cookie`",
    ("cookie", "cookie", True, "array"): "it does not know the style `cookie`",
    ("cookie", "cookie", True, "scalar"): "it does not know the style `cookie`",
    ("querystring",): "it does not know `in: querystring`",
}


class Document:
    def __init__(self, path):
        with open(path) as file:
            self.root = yaml.safe_load(file)
        # Who calls is not what operations write.
        self.root.pop("security", None)
        self.root["servers"] = [{"url": "http://localhost"}]
        for item in self.root["paths"].values():
            for operation in item.values():
                if isinstance(operation, dict):
                    operation.pop("security", None)
                    operation.pop("servers", None)

    def known(self):
        """What openapi-core knows of it: it stops at other places and styles of parameters."""
        root = json.loads(json.dumps(self.root, default=str))
        for item in root["paths"].values():
            for operation in item.values():
                if isinstance(operation, dict) and "parameters" in operation:
                    operation["parameters"] = [
                        p for p in operation["parameters"] if p.get("in") != "querystring" and p.get("style") != "cookie"]
                parts = self.content(operation).get("multipart/form-data")
                if parts:
                    parts["schema"] = self.texts(parts["schema"])
        return root

    def content(self, operation):
        return operation.get("requestBody", {}).get("content", {}) if isinstance(operation, dict) else {}

    def texts(self, schema):
        """It takes the text of a part for a text, whatever its schema says."""
        schema = json.loads(json.dumps(self.followed(schema)))
        for name, value in schema["properties"].items():
            if self.followed(value).get("type") in ("integer", "number", "boolean"):
                schema["properties"][name] = {"type": "string"}
        return schema

    def followed(self, node):
        while isinstance(node, dict) and "$ref" in node:
            target = self.root
            for token in node["$ref"][2:].split("/"):
                target = target[token.replace("~1", "/").replace("~0", "~")]
            node = target
        return node

    def operations(self):
        for path, item in self.root["paths"].items():
            for method, operation in item.items():
                if method in ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query"):
                    parameters = [self.followed(p) for p in item.get("parameters", []) + operation.get("parameters", [])]
                    own = {(p["in"], p["name"]): p for p in parameters}
                    yield path, method, operation, list(own.values())


class Values:
    """Random values of schemas."""

    def __init__(self, document, seed):
        self.document, self.random = document, random.Random(seed)

    def value(self, schema, depth=0):
        schema = self.document.followed(schema)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                return self.value(self.random.choice(schema[keyword]), depth)
        if "allOf" in schema:
            merged = {}
            for part in schema["allOf"]:
                value = self.value(part, depth)
                merged = {**merged, **value} if isinstance(value, dict) else value
            return merged
        kind = schema.get("type", "object" if "properties" in schema else "string")
        if isinstance(kind, list):
            kind = self.random.choice(kind)
        return getattr(self, kind)(schema, depth)

    def null(self, schema, depth):
        return None

    def boolean(self, schema, depth):
        return self.random.random() < 0.5

    def integer(self, schema, depth):
        return self.random.randint(int(schema.get("minimum", -1000)), int(schema.get("maximum", 1000)))

    def number(self, schema, depth):
        return self.integer(schema, depth) + self.random.choice([0, 0.5, 0.25])

    def string(self, schema, depth):
        known = {
            "date": "2026-%02d-%02d" % (self.random.randint(1, 12), self.random.randint(1, 28)),
            "date-time": "2026-03-%02dT10:20:30Z" % self.random.randint(1, 28),
            "uuid": "%08x-1111-4111-8111-111111111111" % self.random.getrandbits(32),
            "email": "a@example.com",
            "uri": "https://example.com/a?b=c",
        }
        if schema.get("format") in known:
            return known[schema["format"]]
        letters = "abcxyz" if "pattern" in schema else "abcXYZ019 -_~é&=+%#?\"'"
        longest = min(schema.get("maxLength", 12), 12)
        shortest = min(max(schema.get("minLength", 1), 1), longest)
        text = "".join(self.random.choice(letters) for _ in range(self.random.randint(shortest, longest)))
        # White space at an end is none of a header's value.
        return text.strip() or "a"

    def array(self, schema, depth):
        count = self.random.randint(schema.get("minItems", 1), min(schema.get("maxItems", 3), 3))
        return [self.value(schema.get("items", {}), depth + 1) for _ in range(count)]

    def object(self, schema, depth):
        required = schema.get("required", [])
        keys = [k for k in schema.get("properties", {}) if k in required or depth < 4 and self.random.random() < 0.6]
        properties = {k: self.document.followed(schema["properties"][k]) for k in keys}
        if not properties and schema.get("minProperties"):
            key = self.random.choice(list(schema["properties"]))
            properties[key] = schema["properties"][key]
        return {k: self.value(v, depth + 1) for k, v in properties.items() if not v.get("readOnly")}


def text(value):
    return json.dumps(value) if isinstance(value, (bool, int, float)) else value


def flat(value):
    return [text(part) for pair in value.items() for part in pair]


def pairs(name, value, style, explode):
    """RFC 6570's form, and what OpenAPI has besides, as pairs that are encoded already."""
    encode = lambda part: quote(text(part), safe="")
    if style == "deepObject":
        return [(f"{name}%5B{k}%5D", encode(v)) for k, v in value.items()]
    delimiter = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style, ",")
    if isinstance(value, dict):
        return [(k, encode(v)) for k, v in value.items()] if explode else [(name, delimiter.join(map(encode, flat(value))))]
    if isinstance(value, list):
        return [(name, encode(v)) for v in value] if explode else [(name, delimiter.join(map(encode, value)))]
    return [(name, encode(value))]


def segment(name, value, style, explode):
    encode = lambda part: quote(text(part), safe="")
    equals = [f"{k}={encode(v)}" for k, v in value.items()] if isinstance(value, dict) else []
    items = list(map(encode, flat(value) if isinstance(value, dict) else value if isinstance(value, list) else [value]))
    if style == "matrix":
        if explode and isinstance(value, dict):
            return "".join(f";{pair}" for pair in equals)
        return "".join(f";{name}={i}" for i in items) if explode else f";{name}=" + ",".join(items)
    if style == "label":
        return "." + (".".join(equals or items) if explode else ",".join(items))
    return ",".join(equals if explode and equals else items)


class Request:
    """A request, and what openapi-core asks of one."""

    def __init__(self, line, path_pattern, parameters):
        self.host_url, self.method = "http://localhost", line["method"].lower()
        self.raw_path, _, self.query = line["path"].partition("?")
        self.path, self.path_pattern = self.raw_path, path_pattern
        fields = Headers([tuple(field) for field in line["headers"]])
        self.body = base64.b64decode(line["body"]) or None
        self.content_type = fields.get("Content-Type", "application/octet-stream")
        cookies = [tuple(pair.split("=", 1)) for pair in fields.get("Cookie", "").split("; ") if pair]
        raw = dict(pair.partition("=")[::2] for pair in self.query.split("&"))
        query = parse_qsl(self.query, keep_blank_values=True)
        # It wants this delimiter encoded, as it stands in the query.
        spaces = {p["name"] for p in parameters if p["in"] == "query" and p.get("style") == "spaceDelimited"}
        query = [(k, raw[k] if k in spaces else v) for k, v in query]
        decoded = [tuple(parse_qsl("a=" + v, keep_blank_values=True)[0])[1] if v else "" for _, v in cookies]
        self.parameters = RequestParameters(
            path=self.path_parameters(path_pattern), query=ImmutableMultiDict(query), header=fields,
            cookie=ImmutableMultiDict(zip([k for k, _ in cookies], decoded)))

    def path_parameters(self, pattern):
        names = re.findall(r"\{([^}]+)\}", pattern)
        regex = re.sub(r"\\\{[^}]+\\\}", "([^/]+)", re.escape(pattern))
        match = re.fullmatch(regex, self.raw_path)
        found = {}
        for name, value in zip(names, match.groups() if match else []):
            # It takes the operator of RFC 6570 for a part of the name.
            for key in (name, f";{name}", f";{name}*", f".{name}", f".{name}*"):
                found[key] = unquote(value)
        return found


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("document")
    parser.add_argument("rewrite")
    parser.add_argument("--seed", type=int, default=23)
    parser.add_argument("--requests", type=int, default=20)
    options = parser.parse_args()
    document = Document(options.document)
    cases = []
    for path, method, operation, parameters in document.operations():
        for number in range(options.requests):
            # Each by its own seed, so that a change to one operation leaves the others as they are.
            cases.append(case(document, path, method, operation, parameters, f"{options.seed} {method} {path} {number}"))
    lines = "".join(json.dumps(c["line"]) + "\n" for c in cases)
    output = subprocess.run([options.rewrite], input=lines, capture_output=True, text=True, check=True).stdout
    # It reads no other JSON by itself.
    config = Config(extra_media_type_deserializers={"application/merge-patch+json": lambda body, **_: json.loads(body)})
    judge = OpenAPI.from_dict(document.known(), config=config)
    failures, counts, skipped = [], Counter(), Counter()
    for case_, line in zip(cases, map(json.loads, output.splitlines()), strict=True):
        counts[case_["id"]] += 1
        problem = judged(judge, case_, line, skipped)
        if problem:
            failures.append((case_["id"], problem, case_["line"], line))
    # One of each operation.
    for id_, problem, sent, line in {failure[0]: failure for failure in failures}.values():
        print(f"FAILED {id_}: {problem}\n  in:  {show(sent)}\n  out: {show(line)}")
    for reason, count in sorted(skipped.items()):
        print(f"  not compared {count} times: {reason}")
    print(f"{len(cases)} requests of {len(counts)} operations, seed {options.seed}: {len(failures)} refused")
    sys.exit(1 if failures else 0)


def show(line):
    return f"{line['method']} {line['path']} {line['headers']} {base64.b64decode(line['body'])[:300]!r} {line.get('error') or ''}"


def case(document, path, method, operation, parameters, seed):
    values = Values(document, seed)
    expected, query, headers, cookies, target = {}, [], [], [], path
    for parameter in parameters:
        place, name = parameter["in"], parameter["name"]
        if not parameter.get("required") and values.random.random() < 0.4:
            continue
        content = parameter.get("content")
        schema = next(iter(content.values()))["schema"] if content else parameter["schema"]
        value = values.value(schema)
        default = "simple" if place in ("path", "header") else "form"
        style = parameter.get("style", default)
        explode = parameter.get("explode", style in ("form", "cookie"))
        shape = "object" if isinstance(value, dict) else "array" if isinstance(value, list) else "scalar"
        expected[(place, name)] = (value, (place, style, explode, shape) if place != "querystring" else (place,))
        if place == "querystring":
            query += [(k, quote(text(v), safe="")) for k, v in value.items()]
        elif content:
            query += [(name, quote(json.dumps(value), safe=""))]
        elif place == "path":
            target = target.replace("{%s}" % name, segment(name, value, style, explode))
        elif place == "query":
            query += pairs(name, value, style, explode)
        elif place == "header":
            joined = [f"{k}={text(v)}" for k, v in value.items()] if shape == "object" and explode else flat(value) if shape == "object" else value
            headers.append([name, ",".join(map(text, joined)) if shape != "scalar" else text(value)])
        else:
            cookies += pairs(name, value, "form", explode)
    if cookies:
        headers.append(["Cookie", "; ".join(f"{k}={v}" for k, v in cookies)])
    body = b""
    content = document.followed(operation.get("requestBody", {})).get("content", {})
    if content:
        # XML is bytes to an operation, and there is nothing to judge.
        media_type = values.random.choice(sorted(m for m in content if not m.endswith("xml")))
        body, media_type = written(values, media_type, content[media_type], expected)
        headers.append(["Content-Type", media_type])
    line = {
        "method": method.upper(), "path": target + ("?" + "&".join(f"{k}={v}" for k, v in query) if query else ""),
        "headers": headers, "body": base64.b64encode(body).decode()}
    return {"id": operation.get("operationId", f"{method} {path}"), "path": path, "parameters": parameters,
            "expected": expected, "line": line}


def written(values, media_type, content, expected):
    schema = content.get("schema", content.get("itemSchema", {}))
    if media_type.endswith("json"):
        value = values.value(schema)
        expected["body"] = (value, ("json",))
        return json.dumps(value).encode(), media_type
    if media_type == "application/x-www-form-urlencoded":
        value, form = values.value(schema), []
        for key, item in value.items():
            encoding = content.get("encoding", {}).get(key, {})
            style = encoding.get("style", "form")
            # It takes objects in forms by style, where they are JSON unless a style is given (OpenAPI 3.0.3 §4.7.15.1).
            if not isinstance(item, dict if style == "form" else ()) and not holds_objects(item):
                form += pairs(key, item, style, encoding.get("explode", style == "form"))
        return "&".join(f"{k}={v}" for k, v in form).encode(), media_type
    if media_type == "multipart/form-data":
        parts = b""
        for key, item in values.value(schema).items():
            for one in item if isinstance(item, list) else [item]:
                is_json = isinstance(one, dict)
                data = json.dumps(one) if is_json else text(one)
                kind = "Content-Type: application/json\r\n" if is_json else ""
                parts += f'--gap\r\nContent-Disposition: form-data; name="{key}"\r\n{kind}\r\n{data}\r\n'.encode()
        return parts + b"--gap--\r\n", "multipart/form-data; boundary=gap"
    if "jsonl" in media_type:
        return "".join(json.dumps(values.value(schema)) + "\n" for _ in range(3)).encode(), media_type
    if media_type.startswith("text/"):
        return values.value(schema).encode(), media_type
    return bytes(values.random.getrandbits(8) for _ in range(20)), media_type


def holds_objects(item):
    return isinstance(item, list) and any(isinstance(i, (dict, list)) for i in item)


def judged(judge, case_, line, skipped):
    if line.get("error"):
        return line["error"]
    request = Request(line, case_["path"], case_["parameters"])
    result = judge.unmarshal_request(request)
    if result.errors:
        error = result.errors[0]
        causes = [str(e.message) for e in getattr(error.__cause__, "schema_errors", [])]
        return f"{error!r} {error.__cause__!r} {causes}"
    for place, (value, kind) in case_["expected"].items():
        if kind in UNREAD:
            skipped[f"{' '.join(map(str, kind))}: {UNREAD[kind]}"] += 1
            continue
        if place == "body":
            read = json.loads(request.body)
        else:
            read = getattr(result.parameters, place[0]).get(place[1])
        if json.dumps(read, default=str, sort_keys=True) != json.dumps(value, sort_keys=True) and not same(read, value):
            return f"{place} was {value!r} and is {read!r}"
    return None


def same(read, value):
    """Dates and numbers may be spelled otherwise."""
    if isinstance(value, dict) and isinstance(read, dict):
        return read.keys() == value.keys() and all(same(read[k], value[k]) for k in value)
    if isinstance(value, list) and isinstance(read, list):
        return len(read) == len(value) and all(map(same, read, value))
    if isinstance(value, str):
        return str(read).replace(" ", "T").replace("+00:00", "Z").rstrip("Z").upper() == value.rstrip("Z").upper()
    return read == value


if __name__ == "__main__":
    main()
