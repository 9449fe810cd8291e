import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

@Suite struct ReferenceTests {
    @Test func thatLeadNowhereAreFreeFormJSONWithAWarningAndASuggestion() throws {
        let set = try schemas("Pet: {type: object, properties: {a: {$ref: '#/components/schemas/Pets'}}}")
        #expect(try set.object("Pet")["a"].type == .any)
        #expect(set.warnings == ["unresolved-ref"])
        #expect(set.diagnostics.first?.fix == "Did you mean `Pet`?")
        #expect(set.diagnostics.first?.location?.line == 4)
        #expect(set.fallbacks.count == 1)
    }

    @Test func getSuggestionsWhileTheyAreFew() throws {
        let names = (0..<80).map { "Thing\($0)" }
        let known = names.map { "\($0): {type: string}" }.joined(separator: "\n")
        let wrong = names.map { "\($0): {$ref: '#/components/schemas/\($0)x'}" }.joined(separator: ", ")
        let set = try schemas("\(known)\nAll: {type: object, properties: {\(wrong)}}")
        #expect(set.warnings.count == 80)
        #expect(set.diagnostics.count { $0.fix != nil } == 50)
    }

    /// To definitions of a schema that was put into a document mean the nearest ones, with a warning.
    @Test func toDefinitionsOfASchemaThatWasPutIntoADocumentMeanTheNearestOnes() throws {
        let set = try schemas(
            """
            Page:
              type: object
              properties: {item: {$ref: '#/$defs/Item'}, all: {type: array, items: {$ref: '#/$defs/Item'}}, no: {$ref: '#/$defs/No'}}
              $defs: {Item: {type: object, properties: {x: {type: string}, next: {$ref: '#/$defs/Item'}}}}
            """)
        let item = TypeReference.component("Page/$defs/Item")
        #expect(try set.object("Page")["item"].type == item)
        #expect(try set.object("Page")["all"].type == .array(ElementType(item)))
        #expect(try set.object("Page")["no"].type == .any)
        #expect(set.warnings == Array(repeating: "unresolved-ref", count: 4))
        #expect(set.fallbacks.count == 1)
    }

    @Test func toDefinitionsOfOneNameMeanThoseAroundThem() throws {
        let set = try schemas(
            """
            A: {type: object, properties: {item: {$ref: '#/$defs/Item'}}, $defs: {Item: {type: object, properties: {a: {type: string}}}}}
            B: {type: object, properties: {item: {$ref: '#/$defs/Item'}}, $defs: {Item: {type: object, properties: {b: {type: string}}}}}
            """)
        #expect(try set.object("A")["item"].type == .component("A/$defs/Item"))
        #expect(try set.object("B")["item"].type == .component("B/$defs/Item"))
    }

    @Test func mayBeAllThatADocumentSays() throws {
        let set = try read(
            "$ref: shapes.yaml#/$defs/shape", file: "root.yaml",
            others: ["shapes.yaml": "$defs: {shape: {type: object, properties: {a: {type: string}}}}"])
        #expect(try set.alias("root").type == .reference(TypeID("shapes.yaml#/$defs/shape")))
        #expect(try set.object("shape").properties.count == 1)
    }

    @Test func maySpellOutWhereTheDocumentSaysThatItIs() throws {
        let set = try read(
            """
            openapi: 3.2.0
            $self: https://example.org/v1/api.yaml
            components:
              schemas:
                A:
                  type: object
                  properties:
                    b: {$ref: 'https://example.org/v1/api.yaml#/components/schemas/B'}
                    c: {$ref: 'api.yaml#/components/schemas/B'}
                    d: {$ref: '/v1/api.yaml#/components/schemas/B'}
                B: {type: string, enum: [x, y]}
            """, file: "local.yaml")
        #expect(
            try set.object("A").properties.map(\.type).allSatisfy {
                $0 == .reference(TypeID("local.yaml#/components/schemas/B"))
            })
        #expect(set.warnings.isEmpty)
    }

    @Test func thatOnlyLeadToEachOtherAreFreeFormJSON() throws {
        let set = try schemas(
            """
            A: {$ref: '#/components/schemas/B'}
            B: {$ref: '#/components/schemas/A'}
            C: {$ref: '#/components/schemas/C'}
            """)
        #expect(try set.alias("A").type == .any)
        #expect(try set.alias("C").type == .any)
        #expect(set.warnings == Array(repeating: "circular-ref", count: 3))
    }

    /// `$recursiveRef` means the innermost schema around it that has an anchor for it.
    @Test func recursiveRefMeansTheInnermostSchemaAroundItThatHasAnAnchorForIt() throws {
        let set = try schemas(
            """
            Filter:
              $recursiveAnchor: true
              type: object
              properties: {filters: {type: array, items: {oneOf: [{type: string}, {$recursiveRef: '#'}]}}}
            Loose: {type: array, items: {$recursiveRef: '#'}}
            """)
        #expect(try set.union("FilterFiltersItem").members.map(\.type) == [.string(), .component("Filter")])
        // The whole OpenAPI document is no schema.
        #expect(set.fallbacks.map(\.reason) == ["$recursiveRef"])
    }

    /// `$dynamicRef` is a plain reference where its anchor stands only once.
    @Test func dynamicRefIsAPlainReferenceWhereItsAnchorStandsOnlyOnce() throws {
        let tree = "$dynamicAnchor: node\ntype: object\nproperties: {next: {$dynamicRef: '#node'}}"
        let head = "$schema: https://json-schema.org/draft/2020-12/schema\n"
        let plain = try read(head + tree, file: "tree.yaml")
        #expect(try plain.object("tree")["next"].type == .reference(TypeID("tree.yaml#")))
        #expect(plain.warnings.isEmpty)
        let twice = try read(
            head + tree + "\n$defs: {other: {$id: other, $dynamicAnchor: node, type: string}}", file: "tree.yaml")
        #expect(try twice.object("tree")["next"].type == .any)
        #expect(try twice.object("tree").header.predicate == TypeID("tree.yaml#"))
        let isDynamic = twice.predicates.contains { predicate in
            predicate.assertions.contains { if case .dynamicReference = $0 { true } else { false } }
        }
        #expect(isDynamic)
        #expect(twice.warnings.isEmpty)
    }

    @Test func withinADocumentThatHasAnAddressAreResolvedAgainstTheAddress() throws {
        let set = try read(
            """
            openapi: 3.0.3
            components: {schemas: {A: {$ref: 'https://example.com/v1/a.yaml#/a'}}}
            """,
            others: [
                "https://example.com/v1/a.yaml": "a: {type: object, properties: {b: {$ref: '../b.yaml#/b'}}}",
                "https://example.com/b.yaml": "b: {type: object, properties: {c: {$ref: '/c.yaml#/c'}}}",
                "https://example.com/c.yaml": "c: {type: string}",
            ])
        #expect(set.warnings.isEmpty)
        #expect(set.sources.count == 4)
    }

    @Test func thatCannotBeLoadedSayWhyAndWhatToDoAtEveryPlace() throws {
        let document = try DocumentReader().read(
            Array("openapi: 3.0.3\ncomponents: {schemas: {A: {$ref: x.yaml}, B: {$ref: x.yaml}}}".utf8),
            file: "api.yaml")
        let set = OpenAPIReader { _ throws(Diagnostic) in
            throw .error(DiagnosticID("refused"), "It is secret", at: nil, fix: "Ask for it.")
        }
        .read(document)
        #expect(set.diagnostics.map(\.message) == Array(repeating: "`x.yaml` leads nowhere: It is secret", count: 2))
        #expect(
            set.diagnostics.map(\.fix)
                == Array(repeating: "Ask for it. To go on without it, pass `--allow-unresolved`.", count: 2))
    }

    @Test func toPlacesInsideOfASchemaDeclareThem() throws {
        let set = try schemas(
            """
            Pet: {type: object, properties: {name: {type: string}, home: {type: object, properties: {a: {}}}}}
            Zoo:
              type: object
              properties:
                n: {$ref: '#/components/schemas/Pet/properties/name'}
                h: {$ref: '#/components/schemas/Pet/properties/home'}
            """)
        #expect(try set.object("Zoo")["n"].type == .component("Pet/properties/name"))
        #expect(try set.alias("PetName").type == .string())
        #expect(set.names == ["Pet", "PetName", "PetHome", "Zoo"])
    }

    /// To `$defs`, with escapes, and with percent encoding.
    @Test func toDefsWithEscapesAndWithPercentEncoding() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              $defs: {'a/b': {type: object, properties: {x: {type: string}}}}
              properties: {a: {$ref: '#/components/schemas/Pet/$defs/a~1b'}, b: {$ref: '#/components/schemas/My%20Pet'}}
            My Pet: {type: string}
            """)
        #expect(try set.object("Pet")["a"].type == .component("Pet/$defs/a~1b"))
        #expect(try set.object("PetAB").properties.count == 1)
        #expect(try set.object("Pet")["b"].type == .component("My Pet"))
        #expect(set.warnings.isEmpty)
    }

    @Test func toOtherFilesAreResolvedAgainstTheFileThatRefers() throws {
        let set = try read(
            """
            openapi: 3.0.0
            components:
              schemas:
                Pet: {type: object, properties: {owner: {$ref: 'models/owner.yaml'}}}
            """, file: "specs/api.yaml",
            others: [
                "specs/models/owner.yaml": """
                type: object
                properties: {home: {$ref: '../common.yaml#/Address'}, pet: {$ref: '../api.yaml#/components/schemas/Pet'}}
                """,
                "specs/common.yaml": "Address: {type: object, properties: {kind: {type: string, enum: [a, b]}}}",
            ])
        #expect(set.names == ["Pet", "owner", "Address", "AddressKind"])
        #expect(set.sources == ["specs/api.yaml", "specs/models/owner.yaml", "specs/common.yaml"])
        #expect(try set.object("owner")["pet"].type == .reference(TypeID("specs/api.yaml#/components/schemas/Pet")))
        #expect(try set.object("owner")["home"].type == .reference(TypeID("specs/common.yaml#/Address")))
        #expect(set.diagnostics.isEmpty)
    }

    @Test func toFilesThatAreNotThereSayWhy() throws {
        for text in ["Pet: {$ref: 'gone.yaml'}", "Pet: {type: array, items: {$ref: 'gone.yaml#/Owner'}}"] {
            let diagnostic = try #require(try schemas(text).diagnostics.first)
            #expect(diagnostic.id == .unresolvedRef && diagnostic.severity == .error)
            #expect(diagnostic.message.contains("There is no file gone.yaml"))
            #expect(diagnostic.fix?.contains("--allow-unresolved") == true)
        }
    }

    @Test func toFilesThatAreNotThereAreWarningsWhereThatIsAllowed() throws {
        var options = OpenAPIOptions()
        options.allowsUnresolved = true
        let head = "openapi: 3.1.0\ncomponents: {schemas: {Pet: {type: array, items: {$ref: 'gone.yaml'}}}}"
        let set = try read(head, options: options)
        #expect(set.warnings == ["unresolved-ref"])
        #expect(set.diagnostics.map(\.consequence) == ["Any JSON value is accepted here."])
        #expect(set.fallbacks.count == 1)
    }

    @Test func toAnchorsAndIdentifiers() throws {
        let set = try read(
            """
            $schema: https://json-schema.org/draft/2020-12/schema
            $id: https://example.com/pet
            type: object
            properties: {a: {$ref: '#tag'}, b: {$ref: 'https://example.com/pet#/$defs/Tag'}}
            $defs: {Tag: {$anchor: tag, type: string}}
            """, file: "pet.yaml")
        let tag = TypeReference.reference(TypeID("pet.yaml#/$defs/Tag"))
        #expect(try set.object("pet")["a"].type == tag)
        #expect(try set.object("pet")["b"].type == tag)
        #expect(set.warnings.isEmpty)
    }

    @Test func inDataAreData() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              example: {$ref: '#/nowhere'}
              properties:
                a: {type: object, default: {$ref: '#/nowhere'}}
                b: {enum: [{$ref: '#/nowhere'}, {}]}
                c: {const: {$ref: '#/nowhere'}}
            """)
        #expect(set.diagnostics.isEmpty)
    }

    @Test func haveSiblingsIn31() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties:
                a: {$ref: '#/components/schemas/Name', description: Mine., maxLength: 3}
                b: {$ref: '#/components/schemas/Base', properties: {y: {type: string}}}
            Name: {type: string}
            Base: {type: object, properties: {x: {type: string}}}
            """)
        let a = try set.object("Pet")["a"]
        #expect(a.type == .component("Name"))
        #expect(a.documentation == "Mine.")
        #expect(a.constraints == [Constraint(.maxLength(3))])
        #expect(try set.object("PetB").properties.map(\.sourceName) == ["x", "y"])
    }

    @Test func ignoreNarrowingSiblingsIn30AndReadWhatDocumentsOrWidens() throws {
        let set = try schemas(
            """
            Pet:
              type: object
              properties:
                a: {$ref: '#/components/schemas/Name', description: Mine.}
                b: {$ref: '#/components/schemas/Name', maxLength: 3}
                c: {$ref: '#/components/schemas/Name', nullable: true}
            Name: {type: string}
            """, version: "3.0.3")
        #expect(try set.object("Pet")["a"].documentation == "Mine.")
        #expect(try set.object("Pet")["b"].constraints.isEmpty)
        #expect(try set.object("Pet")["c"].nullability == .yes)
        #expect(set.warnings == ["ref-siblings", "ref-siblings"])
    }

    /// As Twilio writes it: what the type repeats does not take back that `null` is allowed.
    @Test func readNullBesideATypeThatIsIgnored() throws {
        let set = try schemas(
            """
            Call:
              type: object
              properties:
                a: {type: string, $ref: '#/components/schemas/Status', nullable: true}
                b: {type: string, $ref: '#/components/schemas/Status', nullable: false}
                c: {enum: [x, null], $ref: '#/components/schemas/Status'}
            Status: {type: string, enum: [queued]}
            """, version: "3.0.3")
        let call = try set.object("Call")
        #expect(call.properties.map(\.type) == Array(repeating: .component("Status"), count: 3))
        #expect(call.properties.map(\.nullability) == [.yes, .no, .no])
        #expect(set.warnings == ["ref-siblings", "ref-siblings", "ref-siblings"])
    }
}

/// Lists and maps of themselves.
@Suite struct RecursiveContainerTests {
    @Test func theFirstOfACycleBecomesATypeOfItsOwnAndNothingIsLost() throws {
        let set = try schemas(
            """
            List: {type: array, items: {$ref: '#/components/schemas/List'}}
            Map: {type: object, additionalProperties: {$ref: '#/components/schemas/Inner'}}
            Inner: {type: array, maxItems: 3, items: {$ref: '#/components/schemas/Map'}}
            Plain: {type: array, items: {$ref: '#/components/schemas/List'}}
            """)
        #expect(try set.union("List").members.map(\.type) == [.array(ElementType(.component("List")))])
        #expect(try set.union("List").members.map(\.name?.text) == ["elements"])
        #expect(try set.union("Map").members.map(\.name?.text) == ["values"])
        #expect(try set.alias("Inner").type == .array(ElementType(.component("Map"))))
        #expect(try set.alias("Plain").type == .array(ElementType(.component("List"))))
        #expect(set.fallbacks.isEmpty && set.warnings.isEmpty)
    }
}
