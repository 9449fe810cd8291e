import ModelGenDiagnostics
import ModelGenModel
import ModelGenSyntax
import Testing

@testable import ModelGenOpenAPI

@Suite struct ExtensionTests {
    @Test(arguments: [
        "x-enum-varnames: [red, green]", "x-enumNames: [red, green]", "x-speakeasy-enums: [red, green]",
        "x-speakeasy-enums: {r: red, g: green}", "x-enum-varnames: {g: green, r: red}",
        "x-ms-enum: {values: [{value: g, name: green}, {value: r, name: red}]}",
    ])
    func thatNameTheValuesOfAnEnumeration(_ extensionText: String) throws {
        let set = try schemas("Color:\n  type: string\n  enum: [r, g]\n  \(extensionText)")
        #expect(try set.enumeration("Color").values.map(\.name?.text) == ["red", "green"])
        #expect(set.diagnostics.isEmpty)
    }

    @Test(arguments: [
        "x-enum-descriptions: [Like blood., Like grass.]", "x-enumDescriptions: [Like blood., Like grass.]",
        "x-enumDescriptions: {r: Like blood., g: Like grass.}",
        "x-ms-enum: {values: [{value: r, description: Like blood.}, {value: g, description: Like grass.}]}",
    ])
    func thatDescribeTheValuesOfAnEnumeration(_ extensionText: String) throws {
        let set = try schemas("Color:\n  type: string\n  enum: [r, g]\n  \(extensionText)")
        #expect(try set.enumeration("Color").values.map(\.documentation) == ["Like blood.", "Like grass."])
    }

    @Test(
        arguments: [
            ("enum: [r], x-extensible-enum: true", .open), ("enum: [r], x-extensible-enum: [r, g]", .open),
            ("x-extensible-enum: [r]", .open), ("enum: [r], x-extensible-enum: false", .unstated),
            ("enum: [r], x-speakeasy-unknown-values: allow", .open),
            ("enum: [r], x-speakeasy-unknown-values: disallow", .closed),
            ("enum: [r], x-ms-enum: {modelAsString: true}", .open),
            ("enum: [r], x-ms-enum: {modelAsString: false}", .closed),
        ] as [(String, EnumerationDeclaration.Openness)])
    func thatSayWhetherThereWillBeOtherValues(_ keywords: String, _ openness: EnumerationDeclaration.Openness) throws {
        let set = try schemas("Color: {type: string, \(keywords)}")
        #expect(try set.enumeration("Color").openness == openness)
        #expect(set.diagnostics.isEmpty)
    }

    @Test func thatNameTypesAndProperties() throws {
        let set = try schemas(
            """
            a:
              x-speakeasy-name-override: animal
              type: object
              properties:
                k: {type: string, x-speakeasy-name-override: kind_of}
                c: {type: string, enum: [r, g], x-ms-enum: {name: AnimalColor}}
                s: {type: string, x-swift-name: spelled}
            """)
        let animal = try set.object("animal")
        #expect(try animal["k"].sourceName == "kind_of" && animal["s"].requiredName == "spelled")
        #expect(try set.enumeration("AnimalColor").header.name.provenance == .declared)
    }

    @Test func thatAskForASwiftType() throws {
        let set = try schemas(
            """
            A:
              type: object
              properties:
                s: {type: string, format: date-time, x-swift-type: String}
                d: {type: string, x-swift-type: Date}
                n: {type: number, x-swift-type: Decimal}
            """)
        let object = try set.object("A")
        #expect(try object["s"].type == .scalar(ScalarType(.string, format: "date-time", swiftType: .string)))
        #expect(try object["d"].type == .scalar(ScalarType(.string, swiftType: .date)))
        #expect(try object["n"].type == .scalar(ScalarType(.number, swiftType: .decimal)))
    }

    @Test func thatSayWhySomethingIsDeprecated() throws {
        let set = try schemas(
            """
            A:
              type: object
              properties:
                a: {type: string, deprecated: true, x-deprecated-reason: Use b.}
                b: {type: string, x-speakeasy-deprecation-message: Use c.}
                c: {type: string, deprecated: false, x-deprecated-reason: Not yet.}
            """)
        let object = try set.object("A")
        #expect(try object["a"].deprecation == Deprecation(message: "Use b."))
        #expect(try object["b"].deprecation == Deprecation(message: "Use c."))
        #expect(try object["c"].deprecation == nil)
    }

    @Test func thatAllowNullAndThatNameTheValueOfAMember() throws {
        let set = try schemas(
            """
            Pet:
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind}
            Cat: {type: object, required: [kind], properties: {kind: {type: string}}, x-discriminator-value: felis}
            Dog:
              type: object
              x-discriminator-value: canis
              required: [kind]
              properties: {kind: {type: string}, name: {type: string, x-nullable: true}}
            """)
        #expect(try set.union("Pet").discriminator?.mapping.map(\.value) == ["felis", "canis"])
        #expect(try set.object("Dog")["name"].nullability == .yes)
    }

    @Test(arguments: [
        "x-enum-varnames: 1", "x-enum-varnames: [red, [green]]", "x-enum-varnames: [red]",
        "x-enumNames: text", "x-enumNames: {blue: blau}", "x-enum-descriptions: true", "x-enumDescriptions: 1",
        "x-speakeasy-enums: 3", "x-ms-enum: [1]", "x-ms-enum: {modelAsString: perhaps}", "x-ms-enum: {name: 1}",
        "x-ms-enum: {values: {r: red}}", "x-ms-enum: {values: [red]}", "x-extensible-enum: 7",
        "x-speakeasy-unknown-values: 1", "x-nullable: perhaps", "x-deprecated-reason: [why]",
        "x-speakeasy-deprecation-message: {a: b}", "x-speakeasy-name-override: 1", "x-discriminator-value: [a]",
        "x-swift-name: 'a: Int } struct Injected {'", "x-swift-name: 1st", "x-swift-name: [a]",
        "x-swift-type: Money", "x-swift-type: 1", "x-swift-type: Int",
    ])
    func ofTheWrongFormAreReportedWhereTheyStandAndHaveNoEffect(_ extensionText: String) throws {
        let plain = "Color:\n  type: string\n  enum: [r, g]\n"
        let isScalar = extensionText.hasPrefix("x-swift-type")
        let text = isScalar ? "Color:\n  type: string\n" : plain
        let set = try schemas(text + "  \(extensionText)")
        #expect(set.warnings == ["malformed-keyword"])
        let line = try #require(set.diagnostics.first?.location).line
        #expect(line == (isScalar ? 6 : 7))
        if extensionText != "x-enum-varnames: [red, [green]]", extensionText != "x-enum-varnames: [red]" {
            var declarations = set.declarations
            if case .enumeration(let enumeration) = declarations[0] {
                #expect(enumeration.values.allSatisfy { $0.name == nil && $0.documentation == nil })
                #expect(enumeration.openness == .unstated)
            }
            declarations[0].header.location = try schemas(text).declarations[0].header.location
            #expect(try declarations == schemas(text).declarations)
        }
    }

    @Test func aboutTheValuesOfAnEnumerationWhereThereIsNoneAreNoted() throws {
        #expect(try schemas("A: {type: string, x-enum-varnames: [a]}").notes == ["keyword-without-effect"])
    }

    @Test func underAVendorsOwnNameAreReadWhenTheUserSaysWhatTheyMean() throws {
        let text = """
            openapi: 3.1.0
            components:
              schemas:
                Color: {type: string, enum: [r], x-acme-labels: [red], example: {x-acme-labels: kept}}
                Both: {type: string, enum: [r], x-acme-labels: [rot], x-enum-varnames: [red]}
                Named: {type: object, properties: {x-acme-labels: {type: string}}}
            """
        var options = OpenAPIOptions()
        options.extensionNames = ["x-acme-labels": "x-enum-varnames"]
        let document = try DocumentReader().read(Array(text.utf8), file: "api.yaml")
        let set = OpenAPIReader(options: options) { path throws(Diagnostic) in
            throw .error(DiagnosticID("none"), path, at: nil)
        }
        .read(document)
        #expect(try set.enumeration("Color").values.map(\.name?.text) == ["red"])
        #expect(try set.enumeration("Both").values.map(\.name?.text) == ["red"])
        #expect(try set.object("Named")["x-acme-labels"].sourceName == "x-acme-labels")
    }
}
