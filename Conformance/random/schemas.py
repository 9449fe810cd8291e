"""Random JSON Schema 2020-12 documents, most of them with unions.

Few keys, words and numbers, so that the members of a union collide with each other and with the documents.
"""

KEYS = ["a", "b", "c", "d"]
TAGS = ["kind", "a"]
WORDS = ["", "a", "b", "cat", "dog", "x1", "é"]
NUMBERS = [-1, 0, 1, 2, 1.0, 0.5, 3, 10]
TYPES = ["string", "integer", "number", "boolean", "null", "array", "object"]
PATTERNS = ["^[a-c]", "^x", "b$", "1"]
SCALAR_TYPES = ["string", "string", "integer", "number", "boolean", "null"]


class SchemaMaker:
    """Makes one schema document from a generator of random numbers."""

    def __init__(self, random):
        self.random = random
        self.definitions = {}
        # Every second schema says the types of its values and has few of the rarer keywords, as those of an API do.
        self.is_tidy = random.random() < 0.5

    def document(self):
        """A schema whose definitions refer only to those made before them, save for one that refers to itself."""
        for index in range(self.random.choice([0, 0, 1, 2])):
            self.definitions["D%d" % index] = self.schema(self.random.choice([0, 1, 2]))
        if self.chance(0.15):
            self.definitions["Tree"] = self.tree()
        root = self.root()
        if self.definitions:
            root["$defs"] = self.definitions
        return root

    def root(self):
        depth = self.random.choice([1, 1, 2, 2, 3])
        if self.chance(0.5):
            return self.union(depth)
        root = self.schema(depth)
        return root if isinstance(root, dict) else {"allOf": [root]}

    def tree(self):
        """Refers to itself below a property, or in a member of a union."""
        inner = {"$ref": "#/$defs/Tree"}
        branch = {"type": "object", "properties": {"a": self.scalar(), "b": inner}}
        if self.chance(0.5):
            branch["additionalProperties"] = False
        if self.chance(0.5):
            return branch
        return {self.union_keyword(): self.shuffled([branch, {"type": "array", "items": inner}, self.scalar()])}

    # What a schema may be.

    def schema(self, depth):
        if depth <= 0:
            return self.leaf()
        makers = [
            (5, self.leaf),
            (7, lambda: self.object(depth)),
            (8, lambda: self.union(depth)),
            (3, lambda: self.array(depth)),
            (3, lambda: self.narrowed(depth)),
            (self.rarely(2), lambda: self.conditional(depth)),
            (self.rarely(1), lambda: self.negated(depth)),
            (self.rarely(2), lambda: self.several_types(depth)),
        ]
        return self.random.choices([maker for _, maker in makers], [weight for weight, _ in makers])[0]()

    def leaf(self):
        if self.definitions and self.chance(0.3):
            return {"$ref": "#/$defs/" + self.random.choice(sorted(self.definitions))}
        if self.chance(self.rarely(0.06)):
            return self.random.choice([True, False, {}])
        return self.scalar()

    def scalar(self):
        if self.chance(self.rarely(0.2)):
            return self.values()
        kind = self.random.choice(SCALAR_TYPES)
        result = {"type": kind}
        if self.chance(0.4):
            self.constrain(result, kind)
        if self.chance(0.12):
            result["type"] = self.shuffled([kind, "null"]) if kind != "null" else ["null", "string"]
        return result

    def constrain(self, result, kind):
        if kind == "string":
            keyword, value = self.random.choice([
                ("minLength", 1), ("maxLength", 1), ("pattern", self.random.choice(PATTERNS)),
                ("enum", self.sample(WORDS)), ("const", self.random.choice(WORDS)), ("format", "email"),
            ])
        elif kind in ("integer", "number"):
            keyword, value = self.random.choice([
                ("minimum", 1), ("exclusiveMaximum", 1), ("multipleOf", 2), ("const", self.random.choice([0, 1, 2])),
                ("enum", [0, 1]),
            ])
        else:
            return
        result[keyword] = value

    def values(self):
        """Constants and enumerations without a type beside them."""
        pool = WORDS + NUMBERS + [None, True, False]
        if self.chance(0.5):
            return {"const": self.random.choice(pool + [{"a": 1}, [1]])}
        return {"enum": self.sample(self.random.choice([WORDS, pool]))}

    def several_types(self, depth):
        result = {"type": self.random.sample(TYPES, 2)}
        if self.chance(0.5):
            result.update({"properties": self.properties(depth - 1)})
        if self.chance(0.3):
            result["items"] = self.schema(depth - 1)
        if self.chance(0.3):
            result["minLength"] = 1
        return result

    # Objects and arrays.

    def object(self, depth):
        result = {} if self.chance(self.rarely(0.15)) else {"type": "object"}
        result["properties"] = self.properties(depth - 1)
        names = sorted(result["properties"])
        if self.chance(0.6):
            result["required"] = self.sample(KEYS if self.chance(self.rarely(0.15)) else names)
        if self.chance(0.35):
            self.close(result, depth)
        if self.chance(self.rarely(0.15)):
            self.extend_object(result, depth)
        return result

    def close(self, result, depth):
        keyword = self.random.choice(["additionalProperties"] * 3 + ["unevaluatedProperties"])
        result[keyword] = self.random.choice([False, False, False, self.schema(depth - 1)])

    def extend_object(self, result, depth):
        keyword, value = self.random.choice([
            ("patternProperties", {self.random.choice(PATTERNS): self.schema(depth - 1)}),
            ("propertyNames", self.random.choice([{"maxLength": 1}, {"enum": self.sample(KEYS)}, {"pattern": "^[a-c]"}])),
            ("minProperties", 1), ("maxProperties", 1),
            ("dependentRequired", {self.random.choice(KEYS): [self.random.choice(KEYS)]}),
            ("dependentSchemas", {self.random.choice(KEYS): {"required": [self.random.choice(KEYS)]}}),
        ])
        result[keyword] = value

    def properties(self, depth):
        return {key: self.schema(depth) for key in self.sample(KEYS)}

    def array(self, depth):
        result = {} if self.chance(self.rarely(0.1)) else {"type": "array"}
        if self.chance(0.3):
            result["prefixItems"] = [self.schema(depth - 1) for _ in range(self.random.randint(1, 2))]
        if self.chance(0.8) or "prefixItems" not in result:
            result["items"] = self.schema(depth - 1)
        if self.chance(0.25):
            keyword, value = self.random.choice([
                ("minItems", 1), ("maxItems", 2), ("uniqueItems", True), ("contains", self.schema(depth - 1)),
                ("unevaluatedItems", False),
            ])
            result[keyword] = value
        return result

    # Unions.

    def union_keyword(self):
        return self.random.choice(["oneOf", "anyOf"])

    def union(self, depth):
        makers = [self.independent, self.tagged, self.overlapping, self.optional_members, self.containers, self.nullable]
        members = self.random.choice(makers)(depth - 1)
        result = {self.union_keyword(): self.shuffled(members)}
        if self.chance(0.15):
            result["type"] = self.random.choice(["object", "object", "string", "array", ["object", "null"]])
        if self.chance(0.12):
            result["properties"] = self.properties(depth - 1)
        if self.chance(0.08):
            result["required"] = self.sample(KEYS)
        if self.chance(0.1):
            self.close(result, depth)
        return result

    def independent(self, depth):
        return [self.schema(depth) for _ in range(self.random.randint(1, 3))]

    def tagged(self, depth):
        """Objects that a constant or an enumeration tells apart, mostly."""
        tag = self.random.choice(TAGS)
        members = []
        for word in self.random.sample(["cat", "dog", "b", "x1"], self.random.randint(2, 3)):
            member = self.object(depth)
            member["properties"][tag] = self.random.choice([
                {"const": word}, {"enum": [word]}, {"type": "string", "const": word},
                {"type": "string", "enum": [word, word + "s"]}, {"type": "string"},
            ])
            if self.chance(0.8):
                member["required"] = sorted(set(member.get("required", [])) | {tag})
            members.append(member)
        return members

    def overlapping(self, depth):
        """A member, and what is equal to it, a part of it, or more than it."""
        member = self.object(depth)
        part = dict(member)
        change = self.random.choice(["equal", "fewer", "more", "closed", "required", "bare"])
        if change == "fewer":
            part["properties"] = {key: member["properties"][key] for key in list(member["properties"])[:1]}
        elif change == "more":
            part["properties"] = dict(self.properties(depth), **member["properties"])
        elif change == "closed":
            part["additionalProperties"] = False
        elif change == "required":
            part["required"] = self.sample(KEYS)
        elif change == "bare":
            part = {"required": self.sample(KEYS)}
        return [member, part] + ([self.schema(depth)] if self.chance(0.3) else [])

    def optional_members(self, depth):
        """Objects that require nothing, told apart by nothing but the types of their properties."""
        members = [{"type": "object", "properties": self.properties(depth)} for _ in range(2)]
        for member in members:
            if self.chance(0.4):
                member["additionalProperties"] = False
        return members

    def containers(self, depth):
        item = self.schema(depth)
        mapped = {"type": "object", "additionalProperties": self.schema(depth)}
        members = [item, {"type": "array", "items": item}, mapped, {"type": "array", "items": self.schema(depth)}]
        return self.random.sample(members, self.random.randint(2, 3))

    def nullable(self, depth):
        return [self.schema(depth), {"type": "null"}] + ([self.schema(depth)] if self.chance(0.5) else [])

    # What stands around a schema.

    def narrowed(self, depth):
        """An `allOf` of two schemas, or of a schema and what narrows it."""
        first = self.schema(depth - 1) if self.chance(0.5) else self.union(depth - 1)
        narrowing = self.random.choice([
            lambda: self.schema(depth - 1), lambda: {"required": self.sample(KEYS)},
            lambda: {"properties": self.properties(depth - 1)}, lambda: {"type": self.random.choice(TYPES)},
            lambda: self.object(depth - 1), lambda: self.union(depth - 1),
        ])()
        result = {"allOf": self.shuffled([first, narrowing])}
        if self.chance(0.15):
            result["unevaluatedProperties"] = False
        return result

    def conditional(self, depth):
        result = self.object(depth - 1) if self.chance(0.7) else {}
        result["if"] = self.random.choice([
            {"properties": {self.random.choice(KEYS): self.values()}}, {"required": self.sample(KEYS)},
            {"type": self.random.choice(TYPES)},
        ])
        for keyword in self.random.choice([["then"], ["else"], ["then", "else"]]):
            result[keyword] = self.random.choice([{"required": self.sample(KEYS)}, self.schema(depth - 1)])
        return result

    def negated(self, depth):
        result = self.schema(depth - 1) if self.chance(0.7) else {}
        if not isinstance(result, dict) or "$ref" in result:
            result = {"allOf": [result]}
        result = dict(result)
        result["not"] = self.random.choice([
            {"required": self.sample(KEYS)}, {"type": self.random.choice(TYPES)}, self.values(), self.schema(depth - 1),
        ])
        return result

    # Chance.

    def rarely(self, weight):
        """A probability or a weight, for what is rare in tidy schemas."""
        return weight * 0.2 if self.is_tidy else weight

    def chance(self, probability):
        return self.random.random() < probability

    def sample(self, pool):
        """At least one of them, in their order."""
        if not pool:
            return []
        chosen = self.random.sample(range(len(pool)), self.random.randint(1, min(3, len(pool))))
        return [pool[index] for index in sorted(chosen)]

    def shuffled(self, values):
        values = list(values)
        self.random.shuffle(values)
        return values
