import ModelGenModel
import SeededRandom
import Testing

@testable import ModelGenSwift

/// Types of inline schemas that are the same are declared once; nothing that code can name goes.
@Suite struct SharedTypesTests {
    private let charge = Fixture.object("Charge", [])
    private let invoice = Fixture.object("Invoice", [])

    /// The type of an inline schema under a property of another type.
    private func inside(
        _ holder: TypeDeclaration, _ key: String, _ type: TypeDeclaration,
        _ change: (inout TypeDeclaration) -> Void = { _ in }
    ) -> TypeDeclaration {
        var type = type
        type.header.id = TypeID("\(holder.id.rawValue)/properties/\(key)")
        type.header.name = SuggestedName(holder.header.name.text + "_" + key, .derived)
        type.header.enclosure = Enclosure(in: holder.id, as: [key])
        change(&type)
        return type
    }

    private func status(_ values: [String] = ["paid", "open"]) -> TypeDeclaration {
        Fixture.enumeration("Status", values)
    }

    private func shared(
        _ declarations: [TypeDeclaration], _ change: (inout SwiftOptions) -> Void = { _ in }
    ) -> [TypeID: TypeID] {
        var options = SwiftOptions(toolVersion: "0.1.0")
        change(&options)
        let names = TypeNamer(options).names(for: declarations)
        return SharedTypes(declarations, names: names, options: options).declaring
    }

    @Test func theSecondIsAnotherName() throws {
        let first = inside(charge, "status", status())
        let second = inside(invoice, "state", status()) { $0.header.documentation = "Where it stands." }
        for order in [[charge, invoice, first, second], [second, invoice, first, charge]] {
            #expect(shared(order) == [second.id: first.id])
        }
        let files = try Fixture.emit([charge, invoice, first, second])
        #expect(files["Charge.swift"]?.contains("enum Status: ") == true)
        let expected = """
            nonisolated extension Invoice {
                /// Where it stands.
                public typealias State = Charge.Status
            }
            """
        #expect(files["Invoice.swift"]?.contains(expected) == true)
        let own = try Fixture.emit([charge, invoice, first, second]) { $0.sharing = .none }
        #expect(own["Invoice.swift"]?.contains("enum State: ") == true)
    }

    @Test func whatPeopleWroteDoesNotCount() {
        let property = Fixture.property("a", .string(), documentation: "One.")
        let other = Fixture.property("a", .string(), documentation: "Two.")
        let first = inside(charge, "card", Fixture.object("X", [property]))
        let second = inside(invoice, "card", Fixture.object("Y", [other], documentation: "A card."))
        #expect(shared([charge, invoice, first, second]) == [second.id: first.id])
    }

    static let differences: [@Sendable (inout TypeDeclaration) -> Void] = [
        { $0 = $0.changed { $0.values.append(.init(.string("void"))) } },
        { $0 = $0.changed { $0.values.reverse() } },
        { $0 = $0.changed { $0.openness = .closed } },
        { $0 = $0.changed { $0.values[0].name = SuggestedName("settled", .declared) } },
        { $0.header.usage = .request },
        { $0.header.namespace = ["components"] },
        { $0.header.deprecation = Deprecation() },
        { $0.header.exactness = .incomplete },
        { $0.header.predicate = $0.id },
        // The user's word.
        { $0.header.name = SuggestedName("InvoiceStatus", .required) },
        { $0.header.enclosure = nil },
        { $0.header.id = TypeID("other.yaml#" + $0.header.id.rawValue) },
    ]

    @Test(arguments: differences.indices)
    func aDifferenceCounts(_ index: Int) {
        let first = inside(charge, "status", status())
        let second = inside(invoice, "status", status(), Self.differences[index])
        #expect(shared([charge, invoice, first, second]).isEmpty)
    }

    @Test func aDifferenceInsideCounts() {
        let cards = [charge, invoice].map { holder in
            inside(
                holder, "card",
                Fixture.object(
                    "Card",
                    [Fixture.property("kind", .reference(TypeID("\(holder.id)/properties/card/properties/kind")))]))
        }
        let kinds = cards.map { inside($0, "kind", status()) }
        let other = inside(cards[1], "kind", status(["debit"]))
        #expect(
            shared([charge, invoice] + cards + kinds) == [cards[1].id: cards[0].id, kinds[1].id: kinds[0].id])
        #expect(shared([charge, invoice] + cards + [kinds[0], other]).isEmpty)
        // Inside the other name there is nothing of its own, and what leads there leads to what is declared.
        let reader = Fixture.object("Reader", [Fixture.property("kind", .reference(kinds[1].id))])
        let files = try? Fixture.emit([charge, invoice, reader] + cards + kinds)
        #expect(files?["Invoice.swift"]?.contains("public typealias Card = Charge.Card") == true)
        #expect(files?["Invoice.swift"]?.contains("Kind") == false)
        #expect(files?["Reader.swift"]?.contains("public var kind: Charge.Card.Kind") == true)
    }

    /// At the top level each has a name, so that each is there.
    @Test func flatNamesStay() throws {
        let cards = [charge, invoice].map { holder in
            inside(
                holder, "card",
                Fixture.object(
                    "Card",
                    [Fixture.property("kind", .reference(TypeID("\(holder.id)/properties/card/properties/kind")))]))
        }
        let kinds = cards.map { inside($0, "kind", status()) }
        let files = try Fixture.emit([charge, invoice] + cards + kinds) { $0.inline = .flat }
        #expect(files["InvoiceCard.swift"]?.contains("public typealias InvoiceCard = ChargeCard") == true)
        #expect(files["InvoiceCardKind.swift"]?.contains("public typealias InvoiceCardKind = ChargeCardKind") == true)
    }

    /// A comparison from the inside out would never end.
    @Test func circlesAreShared() {
        func node(in holder: TypeDeclaration) -> [TypeDeclaration] {
            let id = TypeID("\(holder.id)/properties/node")
            let node = Fixture.object("Node", [Fixture.property("next", .reference(TypeID("\(id)/properties/next")))])
            let next = Fixture.object("Next", [Fixture.property("back", .array(ElementType(.reference(id))))])
            let outer = inside(holder, "node", node)
            return [outer, inside(outer, "next", next)]
        }
        let (first, second) = (node(in: charge), node(in: invoice))
        #expect(
            shared([charge, invoice] + first + second) == [second[0].id: first[0].id, second[1].id: first[1].id])
    }

    /// The fewest types around it, then the identity: what else there is, and where, decides nothing.
    @Test func theOutermostIsDeclared() {
        let card = inside(charge, "card", Fixture.object("Card", [Fixture.property("a", .string())]))
        let deep = inside(card, "status", status())
        let flat = inside(invoice, "status", status())
        #expect(shared([charge, invoice, card, deep, flat]) == [deep.id: flat.id])
    }

    /// Cases leave out the name of their union, so that two unions which are called differently have different cases.
    @Test func unionsOfOneNameAlone() {
        let union = Fixture.union("U", [.string(), .boolean], dispatch: .candidates([0, 1]))
        let first = inside(charge, "source", union)
        #expect(shared([charge, invoice, first, inside(invoice, "source", union)]).count == 1)
        #expect(shared([charge, invoice, first, inside(invoice, "origin", union)]).isEmpty)
    }

    // MARK: Records

    private func options(
        _ names: [TypeDeclaration], _ sharedTypes: [TypeID: TypeID] = [:]
    ) -> (inout SwiftOptions) -> Void {
        let names = TypeNamer(SwiftOptions(toolVersion: "")).names(for: names)
        return {
            $0.typeNames = names
            $0.sharedTypes = sharedTypes
        }
    }

    /// Two extensions of what becomes one type would clash.
    @Test func twoThatWereTypesStayTwo() {
        let first = inside(charge, "status", status())
        let second = inside(invoice, "status", status())
        let all = [charge, invoice, first, second]
        #expect(shared(all, options(all)).isEmpty)
        #expect(shared(all, options(all, [second.id: first.id])) == [second.id: first.id])
        // Newcomers are other names for a type that was there.
        let account = Fixture.object("Account", [])
        let newcomer = inside(account, "status", status())
        #expect(shared(all + [account, newcomer], options(all)) == [newcomer.id: first.id])
    }

    @Test func anotherNameStaysForItsType() {
        let first = inside(charge, "status", status())
        let second = inside(invoice, "status", status())
        let account = Fixture.object("Account", [])
        let newcomer = inside(account, "status", status())
        let before = [charge, invoice, first, second]
        // It would come first otherwise.
        #expect(
            shared(before + [account, newcomer], options(before, [second.id: first.id]))
                == [second.id: first.id, newcomer.id: first.id])
        // A schema that changes makes it a type.
        let changed = inside(invoice, "status", status(["void"]))
        #expect(shared([charge, invoice, first, changed], options(before, [second.id: first.id])).isEmpty)
    }

    // MARK: Laws

    /// Nested objects and enumerations of few kinds, so that many are the same, in three holders.
    private func randomDeclarations(_ random: inout some RandomNumberGenerator) -> [TypeDeclaration] {
        var result: [TypeDeclaration] = []
        func fill(_ holder: TypeDeclaration, depth: Int, _ random: inout some RandomNumberGenerator) -> TypeDeclaration
        {
            var properties: [Property] = []
            for key in ["a", "b"].prefix(Int.random(in: 0...2, using: &random)) {
                let id = TypeID("\(holder.id)/properties/\(key)")
                properties.append(Fixture.property(key, .reference(id)))
                if depth > 0, Bool.random(using: &random) {
                    let inner = fill(
                        inside(holder, key, Fixture.object("X", [])), depth: depth - 1, &random)
                    result.append(inner)
                } else {
                    let values = ["x", "y"].prefix(Int.random(in: 1...2, using: &random))
                    result.append(inside(holder, key, status(Array(values))))
                }
            }
            guard case .object(var object) = holder else { return holder }
            object.properties = properties
            return .object(object)
        }
        for name in ["Charge", "Invoice", "Refund"] {
            let holder = fill(Fixture.object(name, []), depth: 3, &random)
            result.append(holder)
        }
        return result
    }

    @Test(arguments: 1...200)
    func everyReferenceLeadsToADeclaration(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let declarations = randomDeclarations(&random)
        let options = SwiftOptions(toolVersion: "0.1.0")
        let names = TypeNamer(options).names(for: declarations)
        let sharing = SharedTypes(declarations, names: names, options: options)
        let emitted = sharing.applied(to: ModelSet(declarations: declarations)).declarations
        let byID = Dictionary(emitted.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for declaration in emitted {
            _ = declaration.mappingReferences { id in
                #expect(byID[id] != nil, "\(declaration.id) refers to \(id)")
                return id
            }
            if case .alias(let alias) = declaration, case .reference(let id) = alias.target.type, let target = byID[id]
            {
                if case .alias = target { Issue.record("\(declaration.id) is another name for another name") }
            }
            if let holder = declaration.header.enclosure?.type {
                let isType = byID[holder].map { if case .object = $0 { true } else { false } } ?? false
                #expect(isType, "\(declaration.id) stands in what is not declared")
            }
        }
        #expect(shared(declarations.shuffled(using: &random)) == sharing.declaring)
        // A second run with the record of the first decides the same.
        #expect(
            shared(declarations) {
                $0.typeNames = names
                $0.sharedTypes = sharing.declaring
            } == sharing.declaring)
    }
}

extension TypeDeclaration {
    /// The enumeration with something changed.
    fileprivate func changed(_ change: (inout EnumerationDeclaration) -> Void) -> TypeDeclaration {
        guard case .enumeration(var enumeration) = self else { return self }
        change(&enumeration)
        return .enumeration(enumeration)
    }
}
