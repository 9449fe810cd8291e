import ModelGenDiagnostics
import ModelGenModel
import Testing

@testable import ModelGenSwift

@Suite struct ConformancesTests {
    static func rule(
        _ name: String, isOmitted: Bool = false, _ change: (inout ConformanceCriteria) -> Void = { _ in }
    ) throws -> ConformanceRule {
        var criteria = ConformanceCriteria()
        change(&criteria)
        return ConformanceRule(
            try #require(ProtocolName(name)), isOmitted: isOmitted, where: criteria, at: Fixture.location)
    }

    private func scope(
        _ declarations: [TypeDeclaration], _ rules: [ConformanceRule], namespace: String? = nil
    ) -> EmissionScope {
        var options = SwiftOptions(toolVersion: "")
        options.conformances = rules
        options.namespace = namespace
        return EmissionScope(ModelSet(declarations: declarations), options: options)
    }

    private func equality(
        _ declarations: [TypeDeclaration], _ rules: [ConformanceRule]
    ) -> [String: String?] {
        let conformances = scope(declarations, rules).conformances
        return Dictionary(
            uniqueKeysWithValues: declarations.map { ($0.header.name.text, conformances.equality(of: $0.id)) })
    }

    private func messages(_ declarations: [TypeDeclaration], _ rules: [ConformanceRule]) -> [Diagnostic] {
        let conformances = scope(declarations, rules).conformances
        return conformances.diagnostics + conformances.faults.map(\.diagnostic)
    }

    private static let sample = Fixture.object("Sample", [Fixture.property("number", .integer())])
    private static let plain = Fixture.object("Plain", [Fixture.property("number", .integer())])

    // MARK: What holds what cannot be compared

    /// Every way to hold a type.
    private static let holders: [TypeDeclaration] = [
        Fixture.object("Must", [Fixture.property("x", Fixture.reference("Sample"))]),
        Fixture.object("May", [Fixture.property("x", Fixture.reference("Sample"), .optional, .yes)]),
        Fixture.object("List", [Fixture.property("x", .array(.init(Fixture.reference("Sample"), nullability: .yes)))]),
        Fixture.object("Map", [Fixture.property("x", .map(.init(.array(.init(Fixture.reference("Sample"))))))]),
        Fixture.object("Further", [], additional: .values(.init(Fixture.reference("Sample")))),
        .alias(AliasDeclaration(header: Fixture.header("Name"), target: .init(Fixture.reference("Sample")))),
        Fixture.object("ByName", [Fixture.property("x", Fixture.reference("Name"))]),
        Fixture.union("Either", [.string(), Fixture.reference("Sample")], dispatch: .candidates([0, 1])),
        Fixture.object("Twice", [Fixture.property("x", Fixture.reference("Must"))]),
        Fixture.object(
            "Loop", [Fixture.property("x", Fixture.reference("Back")), Fixture.property("y", Fixture.reference("May"))]),
        Fixture.object("Back", [Fixture.property("x", Fixture.reference("Loop"), .optional)]),
    ]

    @Test func itGoesWithWhatHoldsIt() throws {
        let all = Self.holders + [Self.sample, Self.plain]
        let rules = [try Self.rule("Hashable", isOmitted: true) { $0.types = ["Sample"] }]
        for (name, equality) in equality(all, rules) {
            #expect(equality == (name == "Plain" ? "Hashable" : nil), "\(name)")
        }
        // The order of declarations is none of the rules.
        #expect(equality(all.reversed(), rules) == equality(all, rules))
        let notes = messages(all, rules)
        #expect(notes.map(\.id) == [.lostConformance])
        #expect(notes.first?.severity == .note)
        #expect(notes.first?.message.hasPrefix("10 types are not `Hashable` because of what they hold: ") == true)
        #expect(notes.first?.message.contains("`ByName` (holds `Sample`)") == true, "behind a name")
        #expect(
            notes.first?.message.contains("`Twice` (holds `Must`)") == true
                || notes.first?.message.contains(" and 2 more") == true)
    }

    @Test func equatableStaysWhereItIsAskedFor() throws {
        let omission = try Self.rule("Hashable", isOmitted: true) { $0.types = ["Sample"] }
        let equatable = try Self.rule("Equatable")
        let all = Self.holders + [Self.sample, Self.plain]
        for rules in [[omission, equatable], [equatable, omission]] {
            for (name, equality) in equality(all, rules) {
                #expect(equality == (name == "Plain" ? "Hashable" : "Equatable"), "\(name)")
            }
        }
    }

    @Test func nothingIsLostWhereNothingIsHeld() throws {
        let rules = [try Self.rule("Hashable", isOmitted: true) { $0.types = ["Plain"] }]
        #expect(equality(Self.holders + [Self.sample, Self.plain], rules)["Sample"] == "Hashable")
        #expect(messages([Self.sample, Self.plain], rules).isEmpty)
    }

    @Test func theLastRuleCounts() throws {
        let rules = [
            try Self.rule("Hashable", isOmitted: true), try Self.rule("Hashable") { $0.types = ["Pl*"] },
        ]
        #expect(equality([Self.sample, Self.plain], rules) == ["Sample": nil, "Plain": "Hashable"])
        #expect(equality([Self.sample, Self.plain], rules.reversed()) == ["Sample": nil, "Plain": nil])
        #expect(messages([Self.sample, Self.plain], rules).isEmpty)
    }

    @Test func whatIsAskedForAndCannotBeIsAWarning() throws {
        let rules = [
            try Self.rule("Hashable", isOmitted: true), try Self.rule("Hashable") { $0.types = ["Must"] },
        ]
        let found = messages(Self.holders + [Self.sample], rules)
        #expect(found.map(\.id) == [.unmetConformance])
        #expect(found.first?.severity == .warning)
        #expect(found.first?.message.contains("`Must` (holds `Sample`)") == true)
    }

    @Test func enumerationsStayHashable() throws {
        let color = Fixture.enumeration("Color", ["red"])
        #expect(
            equality([color, Self.sample], [try Self.rule("Hashable", isOmitted: true)]) == [
                "Color": "Hashable", "Sample": nil,
            ])
        let rules = [try Self.rule("Hashable", isOmitted: true) { $0.kinds = [.enumeration] }]
        #expect(messages([color, Self.sample], rules).map(\.id) == [.uselessConformance])
    }

    /// Against the definition: a type is as much as the least of all that can be reached from it.
    @Test(arguments: 1...40 as ClosedRange<UInt64>) func levelsAreTheLeastOfWhatCanBeReached(_ seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let ids = (0..<12).map { TypeID("\($0)") }
        var held: [TypeID: [TypeID]] = [:]
        for id in ids { held[id] = (0..<random(3)).map { _ in ids[random(ids.count)] } }
        var wishes: [TypeID: Equality] = [:]
        for id in ids where random(4) == 0 { wishes[id] = random(2) == 0 ? Equality.none : .equatable }
        var users: [TypeID: [TypeID]] = [:]
        for (id, others) in held { for other in others { users[other, default: []].append(id) } }
        let levels = EqualityLevels(wishes: wishes, users: users)
        for id in ids {
            var reached: Set<TypeID> = [id]
            var pending = [id]
            while let next = pending.popLast() {
                pending += held[next, default: []].filter { reached.insert($0).inserted }
            }
            #expect(levels[id] == reached.map { wishes[$0] ?? .hashable }.min(), "seed \(seed): \(id)")
        }
    }

    // MARK: Criteria

    private func added(_ declarations: [TypeDeclaration], _ rules: [ConformanceRule]) -> [String: [String]] {
        let scope = scope(declarations, rules)
        return Dictionary(
            uniqueKeysWithValues: scope.conformances.added.map { (scope.catalog.names[$0] ?? "", $1.protocols) })
    }

    @Test func allCriteriaHold() throws {
        let types = [
            Fixture.object("Pet", [Fixture.property("name", .string()), Fixture.property("age", .integer())]),
            Fixture.object("Person", [Fixture.property("name", .string())]), Fixture.enumeration("Pets", ["cat"]),
            Fixture.union(
                "PetOrPerson", [Fixture.reference("Pet"), Fixture.reference("Person")], dispatch: .candidates([0, 1])),
        ]
        func names(_ change: (inout ConformanceCriteria) -> Void) throws -> [String] {
            added(types, [try Self.rule("Tracked", change)]).keys.sorted()
        }
        #expect(try names { _ in } == ["Person", "Pet", "PetOrPerson", "Pets"])
        #expect(try names { $0.types = ["Pet*"] } == ["Pet", "PetOrPerson", "Pets"])
        #expect(try names { $0.types = ["Pet?", "Person"] } == ["Person", "Pets"])
        #expect(try names { $0.kinds = [.object] } == ["Person", "Pet"])
        #expect(try names { $0.kinds = [.enumeration, .union] } == ["PetOrPerson", "Pets"])
        #expect(try names { $0.properties = ["name"] } == ["Person", "Pet"])
        #expect(try names { $0.properties = ["name", "age"] } == ["Pet"])
        #expect(try names { ($0.types, $0.properties) = (["P*"], ["age"]) } == ["Pet"])
        #expect(try names { ($0.types, $0.kinds) = (["Pet*"], [.union]) } == ["PetOrPerson"])
        #expect(try names { $0.types = [Fixture.id("Pet").rawValue] } == ["Pet"])
    }

    @Test func exceptionsAreWrittenBehindTheRule() throws {
        let rules = [
            try Self.rule("Tracked"), try Self.rule("Tracked", isOmitted: true) { $0.types = ["Sample"] },
            try Self.rule("Tracking.Other") { $0.types = ["Plain"] },
        ]
        #expect(added([Self.sample, Self.plain], rules) == ["Plain": ["Tracked", "Tracking.Other"]])
        let alone = messages([Self.sample], [try Self.rule("Tracked", isOmitted: true)])
        #expect(alone.map(\.id) == [.uselessConformance])
    }

    @Test func whatMatchesNothingIsAWarningWithAHint() throws {
        func first(_ name: String, _ change: (inout ConformanceCriteria) -> Void) throws -> Diagnostic? {
            let found = messages(Self.holders + [Self.sample], [try Self.rule(name, change)])
            #expect(found.count == 1)
            #expect(found.first?.severity == .warning)
            #expect(found.first?.id == .unmatchedConformance)
            return found.first
        }
        #expect(try first("Tracked") { $0.types = ["Smaple"] }?.fix == "Did you mean `Sample`?")
        #expect(try first("Tracked") { $0.types = ["Name"] }?.fix == "Write `Sample`.")
        #expect(try first("Tracked") { $0.properties = ["nubmer"] }?.fix == "Did you mean `number`?")
        #expect(try first("Tracked") { $0.kinds = [.operation] } != nil)
        #expect(try first("Identifiable") { _ in } != nil)
    }

    @Test func whatEveryTypeIsAnywayIsANote() throws {
        let found = messages([Self.sample], [try Self.rule("Codable"), try Self.rule("Swift.Sendable")])
        #expect(found.map(\.id) == [.uselessConformance, .uselessConformance])
        #expect(found.allSatisfy { $0.severity == .note })
        let asked = [try Self.rule("Hashable")]
        #expect(try Fixture.emit([Self.sample]) == Fixture.emit([Self.sample]) { $0.conformances = asked })
    }

    @Test func aProtocolThatATypeIsCalledLikeIsAnError() throws {
        let rules = [try Self.rule("Plain") { $0.types = ["Sample"] }]
        #expect(messages([Self.sample, Self.plain], rules).map(\.id) == [.conflictingConformance])
        #expect(scope([Self.sample, Self.plain], rules, namespace: "API").conformances.diagnostics.isEmpty)
        let qualified = [try Self.rule("Tracking.Plain") { $0.types = ["Sample"] }]
        #expect(messages([Self.sample, Self.plain], qualified).isEmpty)
    }

    // MARK: Code

    @Test func aProtocolComesWithItsModule() throws {
        var rule = try Self.rule("Tracked") { $0.types = ["Sample"] }
        rule.module = "Tracking"
        let rules = [rule]
        let files = try Fixture.emit([Self.sample, Self.plain]) { $0.conformances = rules }
        #expect(files["Sample.swift"]?.contains("public import Tracking\n") == true)
        #expect(files["Sample.swift"]?.contains("nonisolated extension Sample: Tracked {}\n") == true)
        #expect(files["Plain.swift"]?.contains("Track") == false)
        let inPackage = try Fixture.emit([Self.sample]) { ($0.conformances, $0.accessLevel) = (rules, .package) }
        #expect(inPackage["Sample.swift"]?.contains("internal import Tracking\n") == true)
    }

    @Test(arguments: [AccessLevel.public, .package, .internal]) func foundationIsImportedOnce(_ access: AccessLevel)
        throws
    {
        var rule = try Self.rule("LocalizedError")
        rule.module = "Foundation"
        let rules = [rule]
        let dated = Fixture.object("Dated", [Fixture.property("at", .string(format: "date-time"))])
        let files = try Fixture.emit([dated, Self.sample]) { ($0.conformances, $0.accessLevel) = (rules, access) }
        #expect(files["Dated.swift"]?.contains("\n\(access.rawValue) import Foundation\n") == true)
        #expect(files["Dated.swift"]?.contains("FoundationEssentials") == false)
        let other = access == .public ? "public" : "internal"
        #expect(files["Sample.swift"]?.contains("\n\(other) import Foundation\n") == true)
    }

    @Test func whatIsImportedAnywayIsImportedOnce() throws {
        var rules = [try Self.rule("Tracked"), try Self.rule("Handled")]
        (rules[0].module, rules[1].module) = ("ModelRuntime", "ModelHTTP")
        let rulesOfModules = rules
        let text = try Fixture.emit([Self.sample]) { $0.conformances = rulesOfModules }["Sample.swift"] ?? ""
        #expect(text.split(separator: "\n").filter { $0.hasSuffix("import ModelRuntime") }.count == 1)
        #expect(text.split(separator: "\n").filter { $0.hasSuffix("import ModelHTTP") }.count == 1)
    }

    @Test func anIdentityOfAnotherNameIsWritten() throws {
        var film = Fixture.property("id", .string())
        film.requiredName = "class"
        let rules = [try Self.rule("Identifiable") { $0.properties = ["id"] }]
        let files = try Fixture.emit([Fixture.object("Film", [film])]) { $0.conformances = rules }
        #expect(files["Film.swift"]?.contains("    public var id: String { `class` }\n") == true)
    }

    @Test func aNameIsNothingButAName() {
        for text in ["Identifiable", "Swift.Identifiable", "_Tracked", "A.B.C", "X1"] {
            #expect(ProtocolName(text) != nil, "\(text)")
        }
        for text in [
            "", ".", "A.", ".A", "A..B", "A B", "A, B", "A{}", "A<B>", "A & B", "any A", "1A", "Ä", "class", "Any",
            "Self",
            "A.Type", "_", "A\n", "A//", "`A`", "A\u{0}",
        ] { #expect(ProtocolName(text) == nil, "\(text)") }
    }
}
