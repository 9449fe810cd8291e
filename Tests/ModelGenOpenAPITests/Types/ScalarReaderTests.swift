import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Scalars, arrays and free-form JSON.
@Suite struct ScalarReaderTests {
    /// Names of types from programming languages are read as what they stand for, with a warning.
    @Test func namesOfTypesFromProgrammingLanguagesAreReadAsWhatTheyStandFor() throws {
        let set = try schemas("A: {type: String}\nB: {type: int}\nC: {type: bool}\nD: {type: Float}\nE: {type: item}")
        #expect(try set.alias("A").type == .string())
        #expect(try set.alias("B").type == .integer())
        #expect(try set.alias("C").type == .boolean)
        #expect(try set.alias("D").type == .number())
        #expect(try set.alias("E").type == .any)
        #expect(set.warnings == Array(repeating: "malformed-keyword", count: 5))
        #expect(set.fallbacks.count == 1)
    }

    @Test func namedOnesAreAliasesWithTheirConstraints() throws {
        let set = try schemas(
            """
            Name: {type: string, minLength: 1, maxLength: 20, pattern: '^[a-z]+$'}
            Names: {type: array, items: {$ref: '#/components/schemas/Name'}, uniqueItems: true, maxItems: 3}
            Other: {$ref: '#/components/schemas/Name'}
            Maybe: {type: [string, "null"], format: date-time}
            """)
        #expect(
            try set.alias("Name").constraints
                == [Constraint(.minLength(1)), Constraint(.maxLength(20)), Constraint(.pattern("^[a-z]+$"))])
        #expect(try set.declaration("Name").header.capability == .localChecks)
        #expect(try set.declaration("Name").header.exactness == .exactWithValidation)
        let names = try set.alias("Names")
        #expect(names.type == .array(ElementType(.component("Name"))))
        #expect(names.constraints == [Constraint(.uniqueItems), Constraint(.maxItems(3))])
        #expect(try set.alias("Other") == ElementType(.component("Name")))
        #expect(try set.alias("Maybe") == ElementType(.string(format: "date-time"), nullability: .yes))
    }

    @Test func nullabilityFollowsReferencesSoThatAUseSaysAllOfIt() throws {
        let set = try schemas(
            """
            Pet: {type: [object, "null"], properties: {a: {$ref: '#/components/schemas/Maybe'}}}
            Maybe: {type: [string, "null"]}
            Zoo: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
            """)
        #expect(try set.object("Zoo")["pet"].nullability == .yes)
        #expect(try set.object("Pet")["a"].nullability == .yes)
    }

    @Test func numbersAreRangeLimitedUnlessTheDocumentNamesTheirRange() throws {
        let set = try schemas(
            """
            Plain: {type: integer}
            Small: {type: integer, format: int32}
            Bounded: {type: integer, minimum: 0, maximum: 10}
            Number: {type: number}
            Double: {type: number, format: double}
            """)
        #expect(
            set.declarations.map(\.header.exactness)
                == [.rangeLimited, .exact, .exactWithValidation, .rangeLimited, .exact])
    }

    @Test func constraintsKeepTheSpellingOfTheirNumbers() throws {
        let price = try schemas("Price: {type: number, minimum: 0.10, exclusiveMaximum: 1e3, multipleOf: 0.01}")
            .alias("Price")
        let rules = price.constraints.map { "\($0.rule.keyword) \($0.rule.operand.jsonText)" }
        #expect(rules == ["multipleOf 0.01", "minimum 0.10", "exclusiveMaximum 1e3"])
    }

    @Test func constraintsOnOtherTypesAreReported() throws {
        let set = try schemas("Flag: {type: boolean, maxLength: 3}")
        #expect(try set.alias("Flag") == ElementType(.boolean))
        #expect(set.warnings == ["keyword-without-effect"])
    }

    @Test func emptyAndBooleanSchemasAllowAnythingWithoutBeingAFallback() throws {
        let set = try schemas("Empty: {}\nTrue: true\nDescribed: {description: Whatever.}\nList: {type: array}")
        #expect(try set.alias("Empty") == ElementType(.any))
        #expect(try set.alias("True") == ElementType(.any))
        #expect(try set.alias("Described") == ElementType(.any))
        #expect(try set.alias("List") == ElementType(.array(ElementType(.any))))
        #expect(set.fallbacks.isEmpty)
        #expect(set.diagnostics.isEmpty)
    }

    @Test func whatNoTypeComesFromIsCheckedOnRawJSONAndCountedWhereTheTypeIsLost() throws {
        let set = try schemas(
            """
            Never: false
            Not: {not: {type: string}}
            Tuple: {type: array, prefixItems: [{type: string}]}
            Checked: {type: string, not: {const: a}}
            """)
        #expect(set.fallbacks.map(\.reason) == ["schema that matches nothing", "tuple items"])
        #expect(try set.alias("Tuple").type == .array(ElementType(.any)))
        #expect(try set.alias("Checked").type == .string())
        for name in ["Not", "Tuple", "Checked"] {
            #expect(try set.alias(name).constraints.count { $0.rule.keyword == "schema" } == 1)
            #expect(try set.declaration(name).header.exactness == .exactWithValidation, "\(name)")
        }
        #expect(!set.warnings.contains("unsupported-keyword"))
    }

    @Test func operandsOfTheWrongTypeAreReportedNeverGuessedSilently() throws {
        let set = try schemas(
            """
            A: {type: strin}
            B: {type: string, maxLength: many}
            C: {type: integer, format: int32, minimum: '3'}
            D: 7
            """)
        #expect(set.warnings == Array(repeating: "malformed-keyword", count: 4))
        #expect(set.diagnostics.first?.fix == "Did you mean `string`?")
        #expect(try set.declaration("B").header.exactness == .incomplete)
        #expect(try set.alias("C").constraints == [Constraint(.minimum(DecimalNumber(3)))])
    }

    @Test func unknownKeywordsAreNotedMisspeltOnesReported() throws {
        let set = try schemas("A: {type: string, maxLenght: 3, extra: 1, x-extra: 2}")
        #expect(set.warnings == ["unknown-keyword"])
        #expect(set.notes == ["unknown-keyword"])
    }
}
