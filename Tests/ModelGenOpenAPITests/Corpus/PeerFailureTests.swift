import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

/// Where other generators fail.
///
/// What other generators drop, merge wrongly or fail over, in the shapes that real documents have.
@Suite struct PeerFailureTests {
    /// An identifier or the object itself is a union, not the object's fields (Stripe's `customer`).
    @Test func anIdentifierOrTheObjectItselfIsAUnionNotTheObjectsFieldsStripesCustomer() throws {
        let set = try schemas(
            """
            Customer: {type: object, properties: {id: {type: string}}, required: [id]}
            DeletedCustomer: {type: object, properties: {deleted: {type: boolean}}, required: [deleted]}
            Charge:
              type: object
              properties:
                customer:
                  nullable: true
                  anyOf:
                    - {type: string, maxLength: 5000}
                    - {$ref: '#/components/schemas/Customer'}
                    - {$ref: '#/components/schemas/DeletedCustomer'}
            """, version: "3.0.3")
        let customer = try set.object("Charge")["customer"]
        #expect(customer.nullability == .yes)
        #expect(
            try set.union("ChargeCustomer").members.map(\.type) == [
                .string(), .component("Customer"), .component("DeletedCustomer"),
            ])
    }

    /// `anyOf` with null is the other member, nullable, and not left out (OpenAI's `content`).
    @Test func anyOfWithNullIsTheOtherMemberNullableAndNotLeftOutOpenAIsContent() throws {
        let set = try schemas(
            """
            Audio: {type: object, properties: {id: {type: string}}}
            Message:
              type: object
              required: [content]
              properties:
                content: {anyOf: [{type: string}, {type: 'null'}]}
                audio: {anyOf: [{$ref: '#/components/schemas/Audio'}, {type: 'null'}]}
            """)
        let message = try set.object("Message")
        #expect(try message["content"].type == .string())
        #expect(try message["content"].nullability == .yes)
        #expect(try message["content"].presence == .required)
        #expect(try message["audio"].type == .component("Audio"))
        #expect(try message["audio"].nullability == .yes)
    }

    /// A discriminator without mapping takes the members' constants (OpenAI's tool calls).
    @Test func aDiscriminatorWithoutMappingTakesTheMembersConstantsOpenAIsToolCalls() throws {
        let set = try schemas(
            """
            FunctionCall: {type: object, properties: {type: {type: string, enum: [function]}}, required: [type]}
            CustomCall: {type: object, properties: {type: {const: custom}}, required: [type]}
            Call:
              anyOf: [{$ref: '#/components/schemas/FunctionCall'}, {$ref: '#/components/schemas/CustomCall'}]
              discriminator: {propertyName: type}
            """)
        #expect(
            try set.union("Call").discriminator?.mapping == [.init("function", member: 0), .init("custom", member: 1)])
    }

    /// A bound beyond Int64 is kept digit by digit (`maximum: 9223372036854776000`).
    @Test func aBoundBeyondInt64IsKeptDigitByDigit() throws {
        let set = try schemas("Size: {type: integer, maximum: 9223372036854776000, minimum: -9223372036854776000}")
        let bounds = try set.alias("Size").constraints.map { constraint in
            switch constraint.rule {
            case .maximum(let number), .minimum(let number): "\(number)"
            default: "?"
            }
        }
        #expect(Set(bounds) == ["9223372036854776000", "-9223372036854776000"])
        #expect(set.warnings.isEmpty)
    }

    /// Properties beside `allOf` are merged, and a wrapper around one reference is the reference.
    @Test func propertiesBesideAllOfAreMerged() throws {
        let set = try schemas(
            """
            Cat: {type: object, properties: {name: {type: string}}}
            Both: {allOf: [{$ref: '#/components/schemas/Cat'}], properties: {extra: {type: string}}}
            Owner: {type: object, properties: {cat: {nullable: true, allOf: [{$ref: '#/components/schemas/Cat'}]}}}
            """, version: "3.0.3")
        #expect(try set.object("Both").properties.map(\.wireName.text) == ["name", "extra"])
        #expect(try set.object("Owner")["cat"].type == .component("Cat"))
        #expect(try set.object("Owner")["cat"].nullability == .yes)
    }

    @Test func untypedAndEmptyEnumerationsAndNullAmongTheValues() throws {
        let set = try schemas(
            """
            Untyped: {enum: [a, b]}
            Empty: {type: string, enum: []}
            Color: {type: string, nullable: true, enum: [red, null]}
            Holder: {type: object, properties: {color: {$ref: '#/components/schemas/Color'}}}
            """, version: "3.0.3")
        #expect(try set.enumeration("Untyped").texts == [#""a""#, #""b""#])
        #expect(try set.alias("Empty").type == .string())
        #expect(try set.enumeration("Color").texts == [#""red""#])
        #expect(try set.object("Holder")["color"].nullability == .yes)
    }

    @Test func aListOfTypesIsAUnionAndNotItsFirstType() throws {
        let set = try schemas("Id: {type: [string, integer]}")
        #expect(try set.union("Id").members.map(\.type) == [.string(), .integer()])
    }

    @Test func namedPropertiesStayBesideTypedAdditionalOnes() throws {
        let set = try schemas(
            "Open: {type: object, properties: {a: {type: string}}, additionalProperties: {type: integer}}")
        #expect(try set.object("Open").properties.count == 1)
        #expect(try set.object("Open").additionalProperties == .values(ElementType(.integer())))
    }

    /// Operations that are references to other files, which have no version of their own (DigitalOcean).
    @Test func operationsThatAreReferencesToOtherFiles() throws {
        let set = try read(
            """
            openapi: 3.0.0
            paths: {/apps: {get: {$ref: 'resources/list.yml'}}}
            """,
            others: [
                "resources/list.yml": """
                operationId: apps_list
                responses: {'200': {content: {application/json: {schema: {$ref: 'models/apps.yml'}}}}}
                """,
                "resources/models/apps.yml": """
                type: object
                properties: {app: {$ref: 'app.yml'}}
                """,
                "resources/models/app.yml": "type: object\nproperties: {id: {type: string, nullable: true}}\n",
            ])
        #expect(set.names == ["apps", "app"])
        #expect(try set.object("app")["id"].nullability == .yes)
        #expect(set.warnings.isEmpty)
    }
}
