import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct LetterTypingTests {
    private static let head = "$schema: https://json-schema.org/draft/2020-12/schema\n"

    private func root(
        _ schema: String, asserting formats: Set<String> = []
    ) throws -> (declaration: TypeDeclaration, set: ModelSet) {
        var options = OpenAPIOptions()
        options.assertedFormats = formats
        let set = try read(Self.head + schema, file: "root.yaml", options: options)
        return (try set.declaration("root"), set)
    }

    private let predicate = Constraint(.predicate(TypeID("root.yaml#")))

    @Test(arguments: [
        "type: string\nminLength: 2", "type: integer\nminimum: 3",
        "type: array\nitems: {type: string}\nminItems: 1",
        "type: object\nproperties: {a: {type: string}}\nrequired: [a]", "type: string\nmaximum: 3",
    ])
    func aSchemaThatNamesOneTypeIsTypedWithLocalChecksAsFarAsTheyDecide(_ schema: String) throws {
        let (declaration, set) = try root(schema)
        #expect(set.predicates.isEmpty && declaration.header.predicate == nil)
        if case .alias(let alias) = declaration { #expect(alias.target.type != .any) }
    }

    @Test(arguments: [
        "minLength: 2", "properties: {a: {type: string}}", "required: [a]", "not: {type: string}",
        "if: {type: string}",
        "anyOf: [{minimum: 1}, {type: string}]", "enum: [1, a]",
    ])
    func withoutATypeAnyJSONIsHeldAndAPredicateChecksIt(_ schema: String) throws {
        let (declaration, _) = try root(schema)
        guard case .alias(let alias) = declaration else { throw WrongKind(name: "root") }
        #expect(alias.target.type == .any && alias.target.constraints == [predicate])
    }

    /// Every value that is left is one of the referred schema's.
    @Test(arguments: [
        ("type: string", "maxLength: 3"), ("type: integer", "enum: [1, 2]"), ("enum: [a, b]", "not: {const: a}"),
        ("type: array\n    items: {}", "minItems: 2"),
    ])
    func whatStandsBesideAReferenceLeavesItsType(_ target: String, _ sibling: String) throws {
        let (declaration, set) = try root("$ref: '#/$defs/a'\n\(sibling)\n$defs:\n  a:\n    \(target)")
        guard case .alias(let alias) = declaration else { throw WrongKind(name: "root") }
        #expect(alias.target.type == .reference(TypeID("root.yaml#/$defs/a")))
        #expect(alias.target.constraints == [predicate])
        #expect(set.diagnostics.isEmpty)
    }

    @Test func anObjectIsMadeOfWhatIsReferredToAndWhatStandsBeside() throws {
        let (_, set) = try root(
            """
            $ref: '#/$defs/a'
            properties: {b: {type: integer}}
            required: [a]
            unevaluatedProperties: false
            $defs: {a: {type: object, properties: {a: {type: string}}}}
            """)
        let object = try set.object("root")
        #expect(object.properties.map(\.wireName.text) == ["a", "b"])
        #expect(object.properties.map(\.presence) == [.required, .optional])
        #expect(object.header.predicate == TypeID("root.yaml#"))
    }

    /// A predicate is not asked about the `null` that an optional holds, and a dynamic scope is not known here.
    @Test(arguments: [
        "type: [string, 'null']", "{}", "minLength: 2", "type: 'null'", "$dynamicAnchor: x\n    type: string",
    ])
    func besideAReferenceToAnythingElseAnyJSONIsHeld(_ target: String) throws {
        let other = "b: {$id: b, $dynamicAnchor: x}"
        let (declaration, _) = try root("$ref: '#/$defs/a'\nmaxLength: 3\n$defs:\n  \(other)\n  a:\n    \(target)")
        guard case .alias(let alias) = declaration else { throw WrongKind(name: "root") }
        #expect(alias.target.type == .any && alias.target.constraints == [predicate])
    }

    /// A format that is to be checked is an assertion where no type is named, and else belongs to the type.
    @Test func aFormatThatIsToBeCheckedIsAnAssertionWhereNoTypeIsNamed() throws {
        let asserted = try root("format: email", asserting: ["email"])
        #expect(asserted.set.predicates.first?.assertions == [.format("email")])
        let annotation = try root("format: uri\nminLength: 2", asserting: ["email"])
        #expect(annotation.set.predicates.first?.assertions == [.rule(.minLength(2))])
        #expect(try root("type: string\nformat: email", asserting: ["email"]).set.predicates.isEmpty)
    }

    @Test(arguments: [
        "type: object\nproperties: {a: {type: string}}\nrequired: [b]",
        "type: object\nproperties: {a: {}}\nnot: {required: [a]}",
        "type: object\nproperties: {a: {}}\npatternProperties: {b: {}}",
    ])
    func whatATypeCannotDecideIsAPredicateBesideIt(_ schema: String) throws {
        let (declaration, set) = try root(schema)
        #expect(declaration.header.predicate == TypeID("root.yaml#"))
        #expect(declaration.header.exactness == .exactWithValidation)
        #expect(set.predicates.contains { $0.id == TypeID("root.yaml#") })
    }

    @Test(arguments: [
        ("type: [string, 'null']", Nullability.yes), ("type: [string, 'null']\n    const: a", .no),
        ("type: [string, 'null']\n    enum: [a, null]", .yes), ("type: [string, 'null']\n    enum: [a, b]", .no),
        ("type: string\n    enum: [a, b, null]", .no), ("oneOf: [{type: string}, {type: 'null'}]", .yes),
    ])
    func nullIsAllowedWhereEveryKeywordThatSaysSomethingAboutItAllowsIt(_ schema: String, _ nullability: Nullability)
        throws
    {
        let (declaration, _) = try root("type: object\nproperties:\n  a:\n    \(schema)")
        guard case .object(let object) = declaration else { throw WrongKind(name: "root") }
        #expect(object.properties.map(\.nullability) == [nullability])
    }

    @Test func twoAlternativesForNullRefuseItWhichAPredicateChecks() throws {
        let (declaration, _) = try root(
            "type: object\nproperties: {a: {oneOf: [{type: 'null'}, {type: string}, {type: 'null'}]}}")
        guard case .object(let object) = declaration else { throw WrongKind(name: "root") }
        #expect(object.properties.map(\.type) == [.any])
    }

    @Test func objectsHoldKeysThatNobodyAnnounced() throws {
        let (_, set) = try root("type: object\nproperties: {a: {type: string}}")
        #expect(try set.object("root").additionalProperties == .values(ElementType(.any)))
    }

    /// OpenAPI documents are read as they are meant: `properties` means an object.
    @Test func openAPIDocumentsAreReadAsTheyAreMeant() throws {
        let set = try schemas("Pet: {properties: {name: {type: string}}}")
        #expect(try set.object("Pet").additionalProperties == .unannounced)
        #expect(set.predicates.isEmpty)
    }

    /// References follow `$id`, its base and its anchors.
    @Test func referencesFollowIdItsBaseAndItsAnchors() throws {
        let set = try read(
            Self.head + """
                $id: https://example.com/root
                type: object
                properties: {a: {$ref: item}, b: {$ref: 'item#part'}, c: {$ref: '#/$defs/item/$defs/part'}}
                $defs:
                  item: {$id: item, type: string, $defs: {part: {$anchor: part, type: integer}}}
                """, file: "root.yaml")
        #expect(set.warnings.isEmpty)
        let part = TypeReference.reference(TypeID("root.yaml#/$defs/item/$defs/part"))
        #expect(try set.object("root")["a"].type == .reference(TypeID("root.yaml#/$defs/item")))
        #expect(try set.object("root")["b"].type == part)
        #expect(try set.object("root")["c"].type == part)
    }

    @Test func keywordsOfLaterDraftsAreNoneInEarlierOnes() throws {
        let set = try read(
            "$schema: http://json-schema.org/draft-04/schema#\ntype: string\nconst: a\nif: {}", file: "root.yaml")
        #expect(set.predicates.isEmpty)
    }

    @Test func patternsAreAMapWhereNoOtherKeyIsAllowed() throws {
        let (_, set) = try root(
            """
            type: object
            properties:
              one: {type: object, patternProperties: {'^[a-z]+$': {$ref: '#/$defs/service'}}, additionalProperties: false}
              two:
                type: object
                patternProperties: {'^a': {$ref: '#/$defs/service'}, '^b': {$ref: '#/$defs/service'}}
                additionalProperties: false
              all: {type: object, patternProperties: {'.*': {type: integer}}}
              some: {type: object, patternProperties: {'^n': {type: integer}}}
              mixed:
                type: [object, 'null']
                properties: {name: {type: string}}
                patternProperties: {'^n': {type: integer}}
                additionalProperties: false
            $defs:
              service: {type: object, properties: {image: {type: string}}}
            """)
        let whole = try set.object("root")
        let service = TypeReference.reference(TypeID("root.yaml#/$defs/service"))
        #expect(try whole["one"].type == .map(ElementType(service)))
        #expect(try whole["two"].type == .map(ElementType(service)))
        #expect(try whole["all"].type == .map(ElementType(.scalar(ScalarType(.integer)))))
        // Other keys may hold anything.
        #expect(try whole["some"].type == .map(ElementType(.any)))
        #expect(try whole["mixed"].nullability == .yes)
        let mixed = try set.object("RootMixed")
        #expect(mixed.additionalProperties == .values(ElementType(.scalar(ScalarType(.integer)))))
        #expect(mixed.header.predicate != nil)
        #expect(set.fallbacks.map(\.reason) == ["patternProperties beside open properties"])
        #expect(set.notes == ["type-left-open"])
    }

    /// What stands beside `type: object` describes objects without saying so.
    @Test func whatStandsBesideType() throws {
        let (_, set) = try root(
            """
            type: object
            allOf: [{$ref: '#/$defs/options'}, {properties: {extends: {type: string}}}]
            properties:
              phase:
                type: object
                oneOf:
                  - {required: [name], properties: {name: {type: string}}, additionalProperties: false}
                  - {required: [code], properties: {code: {type: integer}}, additionalProperties: false}
            $defs:
              options: {properties: {strict: {type: boolean}}}
            """)
        #expect(Set(try set.object("root").properties.map(\.wireName.text)) == ["strict", "extends", "phase"])
        #expect(try set.union("RootPhase").members.count == 2)
        // The members decide, and not a predicate that would take their place.
        #expect(try set.union("RootPhase").header.predicate == nil)
    }

    @Test func listedStringsAreStringsAmongAlternatives() throws {
        let (_, set) = try root(
            """
            type: object
            properties:
              license: {anyOf: [{type: string}, {enum: [MIT, none]}]}
              private: {anyOf: [{type: boolean}, {enum: ['false', 'true']}]}
            """)
        #expect(try set.enumeration("RootLicense").openness == .open)
        #expect(try set.union("RootPrivate").members.count == 2)
    }

    @Test func whatIsDescribedAndNotTypedIsSaid() throws {
        let (_, set) = try root("type: object\nproperties: {a: {properties: {b: {type: string}}}, c: {minLength: 1}}")
        #expect(set.fallbacks.map(\.reason) == ["type left open"])
        #expect(set.notes == ["type-left-open"])
    }
}

@Suite struct URIReferenceTests {
    /// RFC 3986 §5.4.
    @Test(arguments: [
        ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../g", "http://a/b/g"), ("../../g", "http://a/g"), ("../../../g", "http://a/g"),
        ("/./g", "http://a/g"), ("go:h", "go:h"),
    ])
    func resolves(_ reference: String, _ target: String) {
        let base = URIReference("http://a/b/c/d;p?q")
        #expect(URIReference(reference).resolved(against: base).resource == target)
    }
}
