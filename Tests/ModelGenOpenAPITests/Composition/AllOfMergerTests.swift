import ModelGenModel
import Testing

@testable import ModelGenOpenAPI

@Suite struct AllOfMergerTests {
    @Test func partsThatHaveOnlyNullInCommonAreNullAndNoContradiction() throws {
        let set = try schemas(
            """
            Base: {type: object, properties: {reason: {type: [string, 'null'], enum: [spam, null]}}}
            Alert: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {reason: {type: 'null'}}}]}
            """)
        #expect(try set.object("Alert")["reason"].type == .any)
        #expect(try set.object("Alert")["reason"].constraints == [Constraint(.constant(.null))])
        #expect(set.warnings.isEmpty)
        #expect(set.fallbacks.isEmpty)
    }

    static let pet = """
        Pet:
          description: An animal.
          type: object
          required: [name]
          properties:
            name: {type: string}
            status: {type: string, enum: [new, sold]}
        """

    /// Merges properties and required, bases first; inherited inline types are shared.
    @Test func mergesPropertiesAndRequiredBasesFirst() throws {
        let set = try schemas(
            """
            Dog:
              allOf:
                - $ref: '#/components/schemas/Pet'
                - type: object
                  description: A dog.
                  required: [bark, status]
                  properties: {bark: {type: string}}

            """ + Self.pet)
        let dog = try set.object("Dog")
        #expect(dog.properties.map(\.sourceName) == ["name", "status", "bark"])
        #expect(dog.properties.map(\.presence) == [.required, .required, .required])
        #expect(try dog["status"].type == .component("Pet/properties/status"))
        #expect(dog.header.documentation == "A dog.")
        #expect(set.names == ["Dog", "Pet", "PetStatus"])
        #expect(set.diagnostics.isEmpty)
    }

    @Test func ofASingleReferenceStaysThatReferenceWithWhatStandsBesideIt() throws {
        let set = try schemas(
            Self.pet + """

                Zoo:
                  type: object
                  properties:
                    a: {allOf: [{$ref: '#/components/schemas/Pet'}], nullable: true, description: Mine.}
                    b: {type: object, allOf: [{$ref: '#/components/schemas/Pet'}, {description: Inner.}]}
                    c: {allOf: [{type: object, properties: {x: {type: string}}}]}
                """, version: "3.0.3")
        let zoo = try set.object("Zoo")
        #expect(try zoo["a"].type == .component("Pet"))
        #expect(try zoo["a"].nullability == .yes)
        #expect(try zoo["a"].documentation == "Mine.")
        #expect(try zoo["b"].type == .component("Pet"))
        #expect(try zoo["b"].nullability == .no)
        #expect(try zoo["b"].documentation == "Inner.")
        #expect(set.names == ["Pet", "PetStatus", "Zoo", "ZooC"])
        #expect(set.diagnostics.isEmpty)
    }

    @Test func narrowsAPropertyThatSeveralMembersDescribe() throws {
        let set = try schemas(
            Self.pet + """

                Sold:
                  allOf:
                    - $ref: '#/components/schemas/Pet'
                    - required: [status]
                      properties: {status: {enum: [sold]}, name: {maxLength: 5}}
                """)
        let sold = try set.object("Sold")
        #expect(try sold["status"].constant == .string("sold"))
        #expect(try sold["name"].type == .string())
        #expect(try sold["name"].constraints == [Constraint(.maxLength(5))])
        #expect(set.warnings.isEmpty)
    }

    @Test func addsConstraintsToAReference() throws {
        let set = try schemas(
            """
            Name: {type: string}
            Short: {allOf: [{$ref: '#/components/schemas/Name'}, {maxLength: 3}]}
            """)
        #expect(try set.alias("Short") == ElementType(.component("Name"), constraints: [Constraint(.maxLength(3))]))
    }

    @Test func reportsWhatExcludesItself() throws {
        let set = try schemas(
            """
            Types: {allOf: [{type: string}, {type: object, properties: {a: {}}}]}
            Values: {allOf: [{enum: [a]}, {enum: [b]}]}
            """)
        #expect(set.warnings == ["all-of-conflict", "all-of-conflict"])
        #expect(set.fallbacks.count == 1)
        #expect(try set.alias("Types").type == .any)
        #expect(try set.alias("Values").type == .string())
        #expect(try set.declaration("Values").header.exactness == .overApproximates)
    }

    @Test func keepsTheKindOfValueOnWhichContradictingMembersAgree() throws {
        let set = try schemas(
            """
            Envelope: {type: object, required: [ok], properties: {ok: {type: boolean, enum: [true]}, code: {const: 1}, at: {enum: [a]}}}
            Refusal:
              allOf:
                - {$ref: '#/components/schemas/Envelope'}
                - {properties: {ok: {type: boolean, enum: [false]}, code: {enum: [2, 3]}, at: {const: 5}}}
            """)
        let refusal = try set.object("Refusal")
        #expect(try refusal["ok"].type == .scalar(ScalarType(.boolean)))
        #expect(try refusal["ok"].constraints.isEmpty)
        #expect(try refusal["code"].type == .scalar(ScalarType(.integer)))
        #expect(try refusal["at"].type == .any)
        #expect(set.warnings.filter { $0 == "all-of-conflict" }.count == 3)
    }

    @Test func thatLeadsBackToItselfIsLeftOutThere() throws {
        let set = try schemas(
            """
            A: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {a: {type: string}}}]}
            B: {allOf: [{$ref: '#/components/schemas/A'}, {type: object, properties: {b: {type: string}}}]}
            """)
        #expect(try set.object("A").properties.map(\.sourceName).sorted() == ["a", "b"])
        #expect(set.warnings.contains("circular-ref"))
    }

    @Test func ofAUnionAndPropertiesIsDistributed() throws {
        let set = try schemas(
            Self.pet + """

                Event:
                  allOf:
                    - {type: object, properties: {id: {type: string}}}
                    - oneOf: [{$ref: '#/components/schemas/Pet'}, {type: object, title: Note, properties: {t: {}}}]
                """)
        #expect(try set.union("Event").members.count == 2)
        #expect(try set.object("EventNote").properties.map(\.sourceName) == ["id", "t"])
    }

    @Test func ofABaseWithAlternativesMakesMembersOfItsOwn() throws {
        let set = try schemas(
            """
            Base:
              type: object
              properties: {id: {type: string}}
              oneOf: [{title: A, properties: {a: {}}}, {title: B, properties: {b: {}}}]
            Derived: {allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {x: {type: string}}}]}
            """)
        #expect(try set.object("BaseA").properties.map(\.sourceName) == ["id", "a"])
        let derived = try set.union("Derived").members.map(\.type)
        #expect(derived == [.component("Derived/oneOf/0"), .component("Derived/oneOf/1")])
        #expect(try set.object("DerivedOption1").properties.map(\.sourceName) == ["id", "x", "a"])
    }

    @Test func treesThatShareBasesTakeNoLongerThanTheyAre() throws {
        var text = ""
        for level in 0..<40 {
            for side in ["L", "R"] {
                text += """
                    \(side)\(level):
                      allOf:
                        - $ref: '#/components/schemas/L\(level + 1)'
                        - $ref: '#/components/schemas/R\(level + 1)'

                    """
            }
        }
        text += "L40: {type: object, properties: {l: {type: string}}}\n"
        text += "R40: {type: object, properties: {r: {type: string}}}\n"
        #expect(try schemas(text).object("L0").properties.map(\.sourceName) == ["l", "r"])
    }
}
