import ModelGenModel
import ModelGenText

/// Writes the body of a union's `init(reading:)` from its decision tree.
struct DispatchRenderer {
    let union: UnionDeclaration
    /// The union, as code outside of it writes its name.
    let owner: String
    let cases: [UnionCase]
    /// One for each case, as they are written after a full stop.
    let names: [String]
    let types: [SwiftType]
    /// The format of each member's strings, where it is not asserted.
    let formats: [String?]
    /// Whether the union has a case for values that are several members at once.
    let hasSeveral: Bool
    /// The value of the discriminator that was read, where a member has a case for each.
    var value: String?

    var statements: SwiftSource { statements(union.dispatch) }

    private func statements(_ dispatch: Dispatch) -> SwiftSource {
        switch dispatch {
        case .member(let index): ["self = \(reading(index))"]
        case .kind(let branches): kindSwitch(branches)
        case .value(let values): valueSwitch(values)
        case .tag(let tag): tagSwitch(tag)
        case .property(let property): propertySwitch(property)
        case .likely(let likely): candidates(likely.candidates, keys: [:])
        case .candidates(let members): candidates(members, keys: [:])
        }
    }

    private func reading(_ member: Int) -> String {
        let position = cases.position(of: member, value: value)
        guard let tag = cases[position].tag, tag.isUndeclared else {
            return ".\(names[position])(try \(types[member].spelling(in: owner))(reading: &reader))"
        }
        return ".\(names[position])(try reader.tagged(\(SwiftLiteral.string(tag.propertyName))))"
    }

    private func name(of member: Int) -> String { names[cases.position(of: member, value: nil)] }

    /// The lines of one branch of a discriminator, once for each value where a member has a case for each.
    private func branch(_ branch: Dispatch.TagBranch, _ isDiscriminator: Bool) -> SwiftSource {
        let all = "case \(branch.values.map(SwiftLiteral.string).joined(separator: ", ")):"
        guard isDiscriminator, branch.values.count > 1, cases.contains(where: { cases.hasSeveral(of: $0.member) })
        else {
            return .section(all, (isDiscriminator ? reading(branch.values.first) : self).statements(branch.then))
        }
        let bodies = branch.values.map { reading($0).statements(branch.then) }
        guard Set(bodies).count > 1 else { return .section(all, bodies[0]) }
        return SwiftSource(
            joining: zip(branch.values, bodies).map { .section("case \(SwiftLiteral.string($0)):", $1) })
    }

    private func reading(_ value: String?) -> DispatchRenderer {
        var result = self
        result.value = value
        return result
    }

    private func kindSwitch(_ branches: [Dispatch.KindBranch]) -> SwiftSource {
        var source: SwiftSource = ["switch try reader.kind() {"]
        for branch in branches {
            let kinds = branch.kinds.map { "." + $0.rawValue }.joined(separator: ", ")
            source.section("case \(kinds):", statements(branch.then))
        }
        if Set(branches.flatMap(\.kinds)).count < JSONKind.allCases.count {
            source.section("default:", ["throw reader.noMatch(Self.self)"])
        }
        source.line("}")
        return source
    }

    private func valueSwitch(_ values: Dispatch.ValueSwitch) -> SwiftSource {
        let cases = values.branches.map { "\(SwiftLiteral.tag($0.value)): .\(name(of: $0.member))" }
        let list = "[\(cases.joined(separator: ", "))]"
        guard let otherwise = values.otherwise else {
            return ["self = try reader.listedCase(\(list), otherwise: Self.unrecognized)"]
        }
        if values.keepsOthers(types) { return valueSwitch(list, keepingWhatIsNot: otherwise) }
        return .condition(
            "if let listed = try reader.listedCase(of: Self.self, \(list)) {", ["self = listed"],
            otherwise: statements(otherwise))
    }

    /// Members that read some values only; others are kept as they stand.
    private func valueSwitch(_ list: String, keepingWhatIsNot otherwise: Dispatch) -> SwiftSource {
        let body: SwiftSource =
            if case .member(let member) = otherwise { [reading(member)] } else {
                candidates(otherwise.leafMembers, keys: [:], assignment: "")
            }
        return .block(
            "self = try reader.listedCase(\(list), else: { reader in", body, closing: "}, otherwise: Self.unrecognized)"
        )
    }

    private func tagSwitch(_ tag: Dispatch.TagSwitch) -> SwiftSource {
        let key = SwiftLiteral.string(tag.propertyName)
        let otherwise = tag.otherwise.map { statements($0) }
        let (read, missing) =
            switch tag.form {
            case .string: ("tag(\(key))", "missingTag(\(key), in: Self.self)")
            case .scalar: ("scalarTag(\(key))", "missingScalarTag(\(key), in: Self.self)")
            }
        var source = SwiftSource()
        if let otherwise {
            source.block("guard let tag = try reader.\(read) else {", otherwise.adding(["return"]))
        } else {
            source.line("guard let tag = try reader.\(read) else { throw reader.\(missing) }")
        }
        source.line("switch ExactString(tag) {")
        for branch in tag.branches { source.add(self.branch(branch, tag.evidence == .discriminator)) }
        source.section("default:", otherwise ?? ["self = .unrecognized(try JSONValue(reading: &reader))"])
        source.line("}")
        return source
    }

    private func propertySwitch(_ property: Dispatch.PropertySwitch) -> SwiftSource {
        if let likely = LikelySwitch(property) { return likelySwitch(likely) }
        var source = SwiftSource()
        for (index, branch) in property.branches.enumerated() {
            let function = branch.isTag ? "hasValue" : "hasField"
            let test = "if try reader.\(function)(\(SwiftLiteral.string(branch.propertyName))) {"
            source.section(index == 0 ? test : "} else \(test)", statements(branch.then))
        }
        source.block("} else {", property.otherwise.map { statements($0) } ?? ["throw reader.noMatch(Self.self)"])
        return source
    }

    /// All members together, each with its key; what is left without any of the keys is decided apart where it can be.
    private func likelySwitch(_ property: LikelySwitch) -> SwiftSource {
        let trial = candidates(property.members, keys: property.keys)
        guard let otherwise = property.otherwise else { return trial }
        let test = property.branches.map { "reader.hasField(\(SwiftLiteral.string($0.propertyName)))" }
        return .condition("if try \(test.joined(separator: " || ")) {", trial, otherwise: statements(otherwise))
    }

    private func candidates(
        _ members: [Int], keys: [Int: String], assignment: String = "self = "
    ) -> SwiftSource {
        let function =
            switch union.requirement {
            case .exactlyOne: "oneOf"
            case .atLeastOne: "anyOf"
            }
        let hasFormats = members.count { isText($0) } > 1
        let elements = preferred(members).map { "\(candidate($0, key: keys[$0], hasFormats ? formats[$0] : nil))," }
        return .block(
            "\(assignment)try reader.\(function)(Self.self, [", SwiftSource(elements),
            closing: hasSeveral ? "], several: Self.several)" : "])")
    }

    private func candidate(_ member: Int, key: String?, _ format: String?) -> String {
        let name = name(of: member).filter { $0 != "`" }
        let hints =
            [key.map { "ifHas: \(SwiftLiteral.string($0))" }, format.map { "format: .\($0)" }].compactMap { $0 }
        return
            ".init(\(([SwiftLiteral.string(name)] + hints).joined(separator: ", "))) { reader in \(reading(member)) }"
    }

    /// The members of a `oneOf`, those first whose types hold the fewest values. Of an `anyOf`, several may match, and the source's order is
    /// as good as any.
    private func preferred(_ members: [Int]) -> [Int] {
        guard union.requirement == .exactlyOne else { return members }
        return members.enumerated().sorted {
            (types[$0.element].breadth, $0.offset) < (types[$1.element].breadth, $1.offset)
        }.map(\.element)
    }

    private func isText(_ member: Int) -> Bool {
        switch types[member] {
        case .scalar(.string), .scalar(.date), .scalar(.calendarDate), .scalar(.uuid), .scalar(.url), .scalar(.data):
            true
        default: false
        }
    }
}

/// Keys of which each makes one member likely, among the same members.
private struct LikelySwitch {
    let branches: [Dispatch.PropertyBranch]
    let members: [Int]
    let keys: [Int: String]
    /// What is decided without a trial where none of the keys is there; else all members are tried then, too.
    let otherwise: Dispatch?

    init?(_ property: Dispatch.PropertySwitch) {
        var keys: [Int: String] = [:]
        var members: [Int] = []
        for branch in property.branches {
            guard case .likely(let likely) = branch.then, members.isEmpty || members == likely.candidates else {
                return nil
            }
            members = likely.candidates
            keys[likely.member] = branch.propertyName
        }
        (branches, self.members, self.keys) = (property.branches, members, keys)
        if case .candidates? = property.otherwise { otherwise = nil } else { otherwise = property.otherwise }
    }
}

extension SwiftType {
    /// Orders types by how many JSON values they hold, as far as members of a union can share values at all.
    fileprivate var breadth: Int {
        switch self {
        case .scalar(.bool), .scalar(.int32), .scalar(.uuid), .scalar(.date), .scalar(.exactDateTime),
            .scalar(.calendarDate),
            .scalar(.decimalString):
            1
        case .scalar(.int), .scalar(.int64), .scalar(.uint64), .scalar(.url), .scalar(.data): 2
        case .scalar(.double), .scalar(.float), .scalar(.decimal), .scalar(.jsonNumber), .scalar(.string): 3
        // Enumerations among them; objects, arrays and unions share no value with the scalars above.
        case .named: 0
        case .array, .dictionary, .optional, .optionalNullable, .other: 4
        case .json, .jsonObject: 5
        }
    }
}

/// Says in words how members are told apart, for documentation comments.
struct DispatchPhrase {
    let union: UnionDeclaration
    let hasSeveral: Bool

    var text: String? {
        guard union.members.count > 1 else { return nil }
        return phrase(union.dispatch)
    }

    private func phrase(_ dispatch: Dispatch) -> String? {
        switch dispatch {
        case .member: nil
        case .kind(let branches):
            "Told apart by the type of the JSON value"
                + (branches.lazy.compactMap { means($0.then) }.first.map { ", then \($0)." } ?? ".")
        case .value, .tag, .property: means(dispatch).map { "Told apart \($0)." }
        case .likely, .candidates:
            switch union.requirement {
            case .exactlyOne where hasSeveral:
                "Nothing tells the members apart, so the one that matches and holds all of the value is taken."
            case .exactlyOne: "Nothing tells the members apart, so the one that matches is taken."
            case .atLeastOne where hasSeveral:
                "Nothing tells the members apart, so the first that matches and holds all of the value is taken."
            case .atLeastOne: "Nothing tells the members apart, so the first that matches is taken."
            }
        }
    }

    private func means(_ dispatch: Dispatch) -> String? {
        switch dispatch {
        case .member, .kind: nil
        case .value(let values):
            values.branches.count > 1 || values.otherwise != nil ? "by the value" : nil
        case .tag(let tag): "by `\(tag.propertyName)`"
        case .property(let property):
            "by the keys \(property.branches.map { "`\($0.propertyName)`" }.joined(separator: ", "))"
        case .likely, .candidates: "by which members match"
        }
    }
}
