import ModelGenDiagnostics
import ModelGenExport
import ModelGenModel
import Testing

/// What facts of the model are as keywords.
struct ExportedDocumentTests {
    @Test func eachFactOfAPropertyIsTheKeywordThatSaysIt() {
        let property = Property(
            sourceName: "old_name", wireName: .guessed("oldName"), requiredName: "older", type: .string(format: "date"),
            presence: .optional, nullability: .unknown, documentation: "A date: or none.",
            defaultValue: DefaultValue(.string("no"), from: .prose(sentence: "Defaults to no.")),
            constraints: [
                Constraint(.maxLength(9), from: .prose(sentence: "At most 9.")), Constraint(.pattern("^\\d")),
            ],
            access: .writeOnly, deprecation: Deprecation(message: "Gone."), examples: ["1", "a"], location: place)
        #expect(
            schema(object([property])) == """
                {
                  "type": "object",
                  "properties": {
                    "oldName": {
                      "type": [
                        "string",
                        "null"
                      ],
                      "format": "date",
                      "description": "A date: or none.",
                      "maxLength": 9,
                      "pattern": "^\\\\d",
                      "default": "no",
                      "examples": [
                        "1",
                        "a"
                      ],
                      "writeOnly": true,
                      "deprecated": true,
                      "x-deprecated-reason": "Gone.",
                      "x-swift-name": "older",
                      "x-modelgen-provenance": {
                        "wireName": "guessed",
                        "sourceName": "old_name",
                        "nullability": "unknown",
                        "default": "Defaults to no.",
                        "maxLength": "At most 9."
                      }
                    }
                  }
                }

                """)
    }

    /// Tools that check defaults would refuse the document; it stands among what no keyword says.
    @Test(arguments: [
        (TypeReference.boolean, JSONLiteral.null, nil), (.boolean, .boolean(false), JSONLiteral.boolean(true)),
        (.integer(), .string("1"), nil), (.integer(), .number(DecimalNumber(1)), .number(DecimalNumber(2))),
    ])
    func aDefaultThatIsNoValueOfTheSchemaIsNoKeyword(
        _ type: TypeReference, _ value: JSONLiteral, _ constant: JSONLiteral?
    ) {
        let property = Property(
            sourceName: "a", wireName: .known("a"), type: type, presence: .required, nullability: .no,
            defaultValue: DefaultValue(value, from: .schema), constant: constant, location: place)
        #expect(!schema(object([property])).contains("\"default\""))
    }

    @Test func examplesAreTheValuesThatTheySpell() {
        func examples(_ type: TypeReference) -> String {
            let property = Property(
                sourceName: "a", wireName: .known("a"), type: type, presence: .optional, nullability: .no,
                examples: ["1", "1.50", "01", "true", "[1, {\"a\": null}]", "text", ""], location: place)
            let text = schema(object([property]))
            return text.split(separator: "\"examples\": ").last.map { $0.filter { !$0.isWhitespace } } ?? ""
        }
        #expect(examples(.string()).hasPrefix(#"["1","1.50","01","true","[1,{\"a\":null}]","text",""]"#))
        #expect(examples(.any).hasPrefix(#"[1,1.50,"01",true,[1,{"a":null}],"text",""]"#))
    }

    @Test func aNullableReferenceIsOneOfTwoAlternatives() {
        let property = Property(
            sourceName: "a", wireName: .known("a"), type: .reference(TypeID("pet")), presence: .required,
            nullability: .yes, location: place)
        let text = schema(object([property])).filter { !$0.isWhitespace }
        #expect(text.contains(##""a":{"anyOf":[{"$ref":"#/components/schemas/Pet"},{"type":"null"}]}"##))
        #expect(text.contains(#""required":["a"]"#))
    }

    @Test func predicatesAreKeywordsAsFarAsTheyEnd() {
        let not = SchemaPredicate(
            id: TypeID("p"), name: "P", resource: TypeID("r"),
            assertions: [
                .not(TypeID("q")), .not(TypeID("p")),
                .fields(FieldSchemas(properties: [], patterns: [], additional: TypeID("q"))),
            ],
            location: place, coverage: .rest)
        let required = SchemaPredicate(
            id: TypeID("q"), name: "Q", resource: TypeID("r"), assertions: [.required(["a"])], location: place)
        var object = object([])
        object.header.predicate = TypeID("p")
        let text = schema(object, [not, required]).filter { !$0.isWhitespace }
        #expect(
            text == #"{"type":"object","not":{"required":["a"]},"allOf":[{"additionalProperties":{"required":["a"]}}]}"#
        )
    }

    @Test func operationsStandWhereTheirNamesSay() {
        let operations = [
            "GET /pets", "webhook POST born", "PUT /pets callback done POST {$request.body#/url}", "PUT /pets",
            "QUERY /pets", "GET pets",
        ].map {
            OperationSignature(
                name: $0, isIncoming: false, location: place,
                description: OperationDescription(method: "GET", path: nil), parts: [])
        }
        let model = ModelSet(sources: ["a/pets.v1.yaml"], operations: operations)
        let text = ExportedDocument(of: model, as: .openapi).root.jsonText
        #expect(
            text
                == #"{"openapi": "3.1.0", "info": {"title": "pets", "version": "0.0.0"}, "paths": {"/pets": {"get": {}, "put": "#
                + ##"{"callbacks": {"done": {"{$request.body#/url}": {"post": {}}}}}}}, "webhooks": {"born": {"post": {}}}, "##
                + #""x-modelgen-model": {"formatVersion": 1}}"#)
        #expect(
            ExportedDocument.operationsLeftOut(of: model).map(\.name)
                == ["QUERY /pets", "GET pets"])
    }

    // MARK: Models

    private let place = SourceLocation(file: "a.yaml")

    private func object(_ properties: [Property]) -> ObjectDeclaration {
        ObjectDeclaration(
            header: DeclarationHeader(id: TypeID("pet"), name: SuggestedName("Pet", .declared), location: place),
            properties: properties)
    }

    private func schema(_ object: ObjectDeclaration, _ predicates: [SchemaPredicate] = []) -> String {
        let document = ExportedDocument(
            of: ModelSet(declarations: [.object(object)], predicates: predicates), as: .openapi)
        return document.root["components"]["schemas"]["Pet"].jsonLines
    }
}

extension JSONLiteral {
    fileprivate subscript(key: String) -> JSONLiteral {
        guard case .object(let members) = self else { return .null }
        return members.first { $0.key == key }?.value ?? .null
    }
}
