import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Objects and their properties.
@Suite struct ObjectReaderTests {
    @Test func keepPresenceAndNullabilityApartIn31() throws {
        let pet = try schemas(
            """
            Pet:
              type: object
              required: [a, b]
              properties:
                a: {type: string}
                b: {type: [string, "null"]}
                c: {type: string}
                d: {type: [string, "null"]}
            """
        ).object("Pet")
        #expect(pet.properties.map(\.wireName) == [.known("a"), .known("b"), .known("c"), .known("d")])
        #expect(pet.properties.map(\.presence) == [.required, .required, .optional, .optional])
        #expect(pet.properties.map(\.nullability) == [.no, .yes, .no, .yes])
        #expect(pet.properties.allSatisfy { $0.type == .string() })
        #expect(pet.header.exactness == .exact)
        #expect(pet.header.capability == .plainType)
    }

    @Test func readNullableIn30() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties:
                a: {type: string, nullable: true}
                b: {type: array, nullable: true, items: {type: integer, format: int64, nullable: true}}
            """, version: "3.0.3")
        let pet = try set.object("Pet")
        #expect(try pet["a"].nullability == .yes)
        #expect(try pet["b"].nullability == .yes)
        #expect(try pet["b"].type == .array(ElementType(.integer(format: "int64"), nullability: .yes)))
        #expect(set.diagnostics.isEmpty)
    }

    @Test func carryDocumentationDefaultExamplesAccessAndDeprecation() throws {
        let pet = try schemas(
            """
            Pet:
              description: An animal.
              deprecated: true
              type: object
              properties:
                age:
                  type: integer
                  format: int32
                  description: In years.
                  default: 1.50
                  example: 3
                  deprecated: true
                  readOnly: true
                tags:
                  type: array
                  default: [{$ref: data}]
                  examples: [[a, b], []]
                  writeOnly: true
            """
        ).object("Pet")
        #expect(pet.header.documentation == "An animal.")
        #expect(pet.header.deprecation == Deprecation())
        let age = try pet["age"]
        #expect(age.documentation == "In years.")
        #expect(age.defaultValue?.value == DecimalNumber("1.50").map { .number($0) })
        #expect(age.examples == ["3"])
        #expect(age.access == .readOnly)
        #expect(age.deprecation != nil)
        let tags = try pet["tags"]
        #expect(tags.defaultValue?.value == .array([.object([.init("$ref", .string("data"))])]))
        #expect(tags.examples == [#"["a", "b"]"#, "[]"])
        #expect(tags.access == .writeOnly)
    }

    @Test func keepWhatElseTheyMayHold() throws {
        let set = try schemas(
            """
            Silent: {type: object, properties: {a: {type: string}}}
            Closed: {type: object, properties: {a: {type: string}}, additionalProperties: false}
            Open: {type: object, properties: {a: {type: string}}, additionalProperties: true}
            Typed: {type: object, properties: {a: {type: string}}, additionalProperties: {type: boolean, nullable: true}}
            Unevaluated: {type: object, properties: {a: {type: string}}, unevaluatedProperties: false}
            Empty: {type: object, additionalProperties: false}
            """)
        #expect(try set.object("Silent").additionalProperties == .unannounced)
        #expect(try set.object("Closed").additionalProperties == .forbidden)
        #expect(try set.object("Open").additionalProperties == .values(ElementType(.any)))
        #expect(try set.object("Typed").additionalProperties == .values(ElementType(.boolean, nullability: .yes)))
        #expect(try set.object("Unevaluated").additionalProperties == .forbidden)
        #expect(try set.object("Empty").properties.isEmpty)
        #expect(set.fallbacks.isEmpty)
    }

    @Test func areMapsWhereTheyHaveNoProperties() throws {
        let set = try schemas(
            """
            Free: {type: object}
            Any: {type: object, additionalProperties: {}}
            Scores: {type: object, additionalProperties: {type: integer, format: int32, minimum: 0}, minProperties: 1}
            """)
        #expect(try set.alias("Free") == ElementType(.map(ElementType(.any))))
        #expect(try set.alias("Any") == ElementType(.map(ElementType(.any))))
        let scores = try set.alias("Scores")
        let zero = Constraint(.minimum(DecimalNumber(0)))
        #expect(scores.type == .map(ElementType(.integer(format: "int32"), constraints: [zero])))
        #expect(scores.constraints == [Constraint(.minProperties(1))])
        #expect(set.fallbacks.isEmpty)
        #expect(set.diagnostics.isEmpty)
    }

    @Test func keepKeysThatOnlyRequiredKnows() throws {
        let set = try schemas("Pet: {type: object, required: [name, tag], properties: {name: {type: string}}}")
        let pet = try set.object("Pet")
        #expect(try pet["tag"].isUndeclared && pet["tag"].presence == .optional && pet["tag"].type == .any)
        #expect(try !pet["name"].isUndeclared)
        #expect(pet.header.exactness == .exactWithValidation)
        #expect(set.warnings == ["required-without-property"])
        #expect(set.diagnostics.first?.location?.line == 4)
    }

    @Test func thatHoldKeysOfAnyNameHaveThoseAlready() throws {
        let set = try schemas(
            """
            Open: {type: object, required: [tag], properties: {name: {type: string}}, additionalProperties: true}
            Map: {type: object, required: [tag]}
            Joined: {allOf: [{type: object, required: [tag]}, {type: object, properties: {tag: {type: string}}}]}
            """)
        #expect(try set.object("Open").properties.count == 1)
        #expect(try set.object("Open").header.exactness == .incomplete)
        #expect(try set.object("Joined")["tag"].presence == .required)
        #expect(set.warnings == ["required-without-property", "required-without-property"])
    }

    @Test func declareInlineSchemasAfterThemselvesNamedAfterTheirPlace() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties:
                status: {type: string, enum: [new, sold]}
                tags: {type: array, items: {type: object, properties: {line_no: {type: object, properties: {a: {}}}}}}
                by-key: {type: object, additionalProperties: {type: object, properties: {x: {type: string}}}}
            Zoo: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            """)
        #expect(set.names == ["Pet", "PetStatus", "PetTagsItem", "PetTagsItemLineNo", "PetByKeyValue", "Zoo"])
        #expect(set.declarations.map(\.header.name.provenance).prefix(2) == [.declared, .derived])
        #expect(set.declarations[1].id == TypeID("api.yaml#/components/schemas/Pet/properties/status"))
        #expect(try set.object("Zoo")["pet"].type == .component("Pet"))
    }

    @Test func mayBeRecursive() throws {
        let set = try schemas(
            """
            Node:
              type: object
              properties:
                next: {$ref: '#/components/schemas/Node'}
                children: {type: array, items: {$ref: '#/components/schemas/Node'}}
            """)
        #expect(try set.object("Node")["next"].type == .component("Node"))
        #expect(try set.object("Node")["children"].type == .array(ElementType(.component("Node"))))
        #expect(set.diagnostics.isEmpty)
    }

    /// Type the values under all keys that patterns describe; a predicate checks which key holds which.
    @Test func typeTheValuesUnderAllKeysThatPatternsDescribe() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties: {a: {type: string}}
              patternProperties: {'^x-': {type: string}}
              additionalProperties: false
            """)
        #expect(try set.object("Pet").additionalProperties == .values(ElementType(.string())))
        #expect(try set.object("Pet").header.exactness == .exactWithValidation)
        #expect(try set.object("Pet").header.predicate != nil)
        #expect(set.warnings == [])
        #expect(set.fallbacks.isEmpty)
    }

    /// Are maps where `patternProperties` is alone; several patterns make a union of values.
    @Test func areMapsWherePatternPropertiesIsAlone() throws {
        let set = try schemas(
            """
            Labels: {type: object, patternProperties: {'^x-': {type: string}}}
            Mixed:
              patternProperties: {'^s': {type: string}, '^n': {type: number}}
              additionalProperties: {type: boolean}
            Inline:
              patternProperties: {'.*': {type: object, properties: {a: {type: string}}}}
            """)
        #expect(try set.alias("Labels").type == .map(ElementType(.string())))
        #expect(try set.union("MixedValue").members.map(\.type) == [.string(), .number(), .boolean])
        #expect(
            try set.alias("Mixed").type == .map(ElementType(.component("Mixed/patternProperties"))))
        #expect(try set.object("InlineValue").properties.count == 1)
        #expect(set.warnings == ["assumed-patterns"])
    }

    @Test(arguments: ["{'^x-': {}}", "{'.*': {type: string}}", "{'^x-': true}"])
    func refuseNothingOfWhatNoPatternMatchesWhereItMayBeAnything(patterns: String) throws {
        #expect(try schemas("Labels: {type: object, patternProperties: \(patterns)}").warnings == [])
    }

    @Test func assumeNothingWhereTheDocumentSaysWhatOtherKeysHold() throws {
        for others in ["false", "true", "{type: string}"] {
            let set = try schemas(
                "Labels: {type: object, patternProperties: {'^x-': {type: string}}, additionalProperties: \(others)}")
            #expect(set.warnings == [])
        }
    }

    /// Keep keys free-form that patterns describe beside open properties, counted as a fallback.
    @Test func keepKeysFreeFormThatPatternsDescribeBesideOpenProperties() throws {
        let set = try schemas(
            "Pet: {type: object, properties: {a: {type: string}}, patternProperties: {'^x-': {type: string}}}")
        #expect(try set.object("Pet").additionalProperties == .values(ElementType(.any)))
        #expect(set.fallbacks.map(\.reason) == ["patternProperties beside open properties"])
        #expect(set.warnings == [])
    }

    @Test func takePropertiesFromAReferenceInTheirPlaceInThisFileOrAnotherOne() throws {
        let set = try read(
            """
            openapi: 3.0.3
            components:
              schemas:
                Pet:
                  type: object
                  properties: {id: {type: integer}, $ref: 'parts.yml#/named'}
                  required: [name]
                Odd: {type: object, properties: {$ref: {type: string}}}
                Lost: {type: object, properties: {$ref: '#/nowhere'}}
            """, others: ["parts.yml": "named: {name: {type: string}, age: {type: integer}, $ref: '#/named'}"])
        #expect(try set.object("Pet").properties.map(\.wireName.text) == ["id", "name", "age"])
        #expect(try set.object("Pet")["name"].presence == .required)
        #expect(try set.object("Odd").properties.map(\.wireName.text) == ["$ref"])
        #expect(set.warnings.count { $0 == "unresolved-ref" } == 1)
    }

    /// As custom resources of Kubernetes say it; without a type it says nothing of objects.
    @Test func keepOtherKeysWhereKubernetesDoes() throws {
        let set = try schemas(
            """
            Raw: {x-kubernetes-preserve-unknown-fields: true, type: object, properties: {a: {type: string}}}
            Closed: {type: object, x-kubernetes-preserve-unknown-fields: true, additionalProperties: false}
            Any: {x-kubernetes-preserve-unknown-fields: true}
            """)
        #expect(try set.object("Raw").additionalProperties == .values(ElementType(.any)))
        #expect(try set.object("Closed").additionalProperties == .forbidden)
        #expect(try set.alias("Any").type == .any)
    }

    @Test func takeTheirTypeFromTheirKeywordsWithANote() throws {
        let set = try schemas("Pet: {properties: {a: {type: string}}}")
        #expect(try set.object("Pet").properties.count == 1)
        #expect(set.notes == ["implied-type"])
        #expect(set.warnings.isEmpty)
    }

    @Test func nestAsDeepAsTheLimitAllowsAndNoDeeper() throws {
        let levels = 150
        let open = String(repeating: #"{"type":"object","properties":{"a":"#, count: levels)
        let text =
            #"{"openapi":"3.1.0","components":{"schemas":{"Deep":"# + open + "{}"
            + String(repeating: "}}", count: levels) + "}}}"
        let set = try read(text, file: "deep.json")
        #expect(set.declarations.count == OpenAPIOptions().depthLimit)
        #expect(set.warnings == ["schema-limit"])
        #expect(set.fallbacks.count == 1)
    }
}

@Suite struct DefaultCheckTests {
    @Test func whatTheSchemaDoesNotAllowIsReportedWhereItStands() throws {
        let set = try schemas(
            """
            Colour: {type: string, enum: [red]}
            Holder:
              type: object
              properties:
                count: {type: integer, default: many}
                share: {type: integer, default: 1.5}
                text: {type: string, default: [5]}
                colour: {allOf: [{$ref: '#/components/schemas/Colour'}], default: blue}
            """)
        #expect(set.warnings == Array(repeating: "wrong-default", count: 4))
        #expect(set.diagnostics.map { $0.location?.line } == [8, 9, 10, 11])
        #expect(try set.object("Holder")["text"].defaultValue?.value.jsonText == "[5]")
    }

    @Test func whatItAllowsIsNot() throws {
        let set = try schemas(
            """
            Holder:
              type: object
              properties:
                share: {type: number, default: 1}
                whole: {type: integer, default: 1.0}
                open: {x-extensible-enum: [a], type: string, default: b}
                any: {default: [1]}
                either: {oneOf: [{type: string}, {type: integer}], default: 2}
                none: {type: [string, 'null'], default: null}
                list: {type: array, items: {type: string}, default: []}
            """)
        #expect(!set.warnings.contains("wrong-default"))
    }
}
