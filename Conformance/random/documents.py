"""Random documents for a schema: such as it may accept, near misses of these, and any JSON."""

import json

import schemas


class DocumentMaker:
    """Makes documents for one schema from a generator of random numbers."""

    def __init__(self, random, root):
        self.random = random
        self.root = root

    def documents(self, count, is_valid):
        """Different documents, as far as they are found half of them valid."""
        wanted = {True: count // 2, False: count - count // 2}
        found, spare, seen = [], [], set()
        for attempt in range(count * 8):
            document = self.document(attempt)
            text = json.dumps(document, sort_keys=True)
            if text in seen:
                continue
            seen.add(text)
            verdict = is_valid(document)
            if wanted[verdict] > 0:
                wanted[verdict] -= 1
                found.append((document, verdict))
            else:
                spare.append((document, verdict))
        return found + spare[: count - len(found)]

    def document(self, attempt):
        if attempt % 8 == 7:
            return self.any(2)
        document = self.fitting(self.root, 5)
        for _ in range(attempt % 3):
            document = self.changed(document)
        return document

    # What the schema may accept.

    def fitting(self, schema, depth):
        """Follows the keywords that say what a value looks like; not every value is accepted."""
        if not isinstance(schema, dict) or depth <= 0:
            return self.any(0)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.random.choice(schema["enum"])
        parts = [schema] if {"type", "properties", "items", "required"} & schema.keys() else []
        parts += schema.get("allOf", [])
        parts += [self.referent(schema["$ref"])] if "$ref" in schema else []
        for keyword in ("oneOf", "anyOf"):
            parts += [self.random.choice(schema[keyword])] if schema.get(keyword) else []
        if "if" in schema:
            parts += [part for part in [schema.get("then"), schema.get("else")] if part is not None][:1]
            parts += [schema["if"]] if self.random.random() < 0.5 else []
        values = [self.typed(part, depth) if part is schema else self.fitting(part, depth - 1) for part in parts]
        return self.merged(values) if values else self.any(1)

    def referent(self, reference):
        return self.root.get("$defs", {}).get(reference.rsplit("/", 1)[1], {})

    def merged(self, values):
        if all(isinstance(value, dict) for value in values):
            result = {}
            for value in self.random.sample(values, len(values)):
                result.update(value)
            return result
        return self.random.choice(values)

    def typed(self, schema, depth):
        kind = schema.get("type")
        if isinstance(kind, list):
            kind = self.random.choice(kind)
        if kind is None:
            kind = "object" if "properties" in schema or "required" in schema else "array"
        if kind == "object":
            return self.object(schema, depth)
        if kind == "array":
            return self.array(schema, depth)
        return self.scalar(kind)

    def scalar(self, kind):
        if kind == "string":
            return self.random.choice(schemas.WORDS)
        if kind == "integer":
            return self.random.choice([number for number in schemas.NUMBERS if number == int(number)])
        if kind == "number":
            return self.random.choice(schemas.NUMBERS)
        return self.random.choice([True, False]) if kind == "boolean" else None

    def object(self, schema, depth):
        properties = schema.get("properties", {})
        required = schema.get("required", [])
        result = {}
        for key in self.random.sample(sorted(properties), len(properties)):
            if key in required or self.random.random() < 0.6:
                result[key] = self.fitting(properties[key], depth - 1)
        for key in required:
            if key not in result:
                result[key] = self.any(1)
        rest = schema.get("additionalProperties", True)
        if rest is not False and self.random.random() < (0.7 if isinstance(rest, dict) else 0.2):
            result.setdefault(self.random.choice(schemas.KEYS + ["x1", "z"]), self.fitting(rest, depth - 1))
        for pattern, value in schema.get("patternProperties", {}).items():
            result.setdefault({"^[a-c]": "bb", "^x": "x1", "b$": "bb", "1": "x1"}.get(pattern, "z"), self.fitting(value, depth - 1))
        return result

    def array(self, schema, depth):
        prefix = [self.fitting(item, depth - 1) for item in schema.get("prefixItems", [])]
        rest = [self.fitting(schema.get("items", True), depth - 1) for _ in range(self.random.choice([0, 0, 1, 2]))]
        return prefix + rest

    # Near misses.

    def changed(self, document):
        """One change somewhere in the document."""
        if isinstance(document, dict) and document and self.random.random() < 0.8:
            return self.changed_object(document)
        if isinstance(document, list) and document and self.random.random() < 0.8:
            index = self.random.randrange(len(document))
            if self.random.random() < 0.3:
                return document[:index] + document[index + 1 :]
            return document[:index] + [self.changed(document[index])] + document[index + 1 :]
        if isinstance(document, (dict, list)) and self.random.random() < 0.3:
            return self.random.choice([[document], {"a": document}])
        return self.any(1)

    def changed_object(self, document):
        result = dict(document)
        key = self.random.choice(sorted(document))
        change = self.random.randrange(5)
        if change == 0:
            del result[key]
        elif change == 1:
            result[key] = None
        elif change == 2:
            result[self.random.choice(schemas.KEYS + ["kind", "z"])] = self.any(1)
        else:
            result[key] = self.changed(document[key])
        return result

    def any(self, depth):
        kind = self.random.choice(schemas.TYPES if depth > 0 else schemas.TYPES[:5])
        if kind == "array":
            return [self.any(depth - 1) for _ in range(self.random.choice([0, 1, 2]))]
        if kind == "object":
            return {self.random.choice(schemas.KEYS + ["kind"]): self.any(depth - 1) for _ in range(self.random.choice([0, 1, 2]))}
        return self.scalar(kind)
