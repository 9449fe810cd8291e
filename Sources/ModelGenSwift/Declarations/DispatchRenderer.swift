import ModelGenModel

/// Writes the body of a union's `init(reading:)` from its decision tree.
struct DispatchRenderer {
    let union: UnionDeclaration
    /// As they are written after a full stop.
    let cases: [String]
    let types: [SwiftType]
    /// Whether the union has a case for values that are several members at once.
    let hasSeveral: Bool

    var lines: [String] { lines(union.dispatch) }

    private func lines(_ dispatch: Dispatch) -> [String] {
        switch dispatch {
        case .member(let index): ["self = \(reading(index))"]
        case .kind(let branches): kindSwitch(branches)
        case .tag(let tag): tagSwitch(tag)
        case .property(let property): propertySwitch(property)
        case .candidates(let members): candidates(members)
        }
    }

    private func reading(_ index: Int) -> String { ".\(cases[index])(try \(types[index].spelling)(reading: &reader))" }

    private func kindSwitch(_ branches: [Dispatch.KindBranch]) -> [String] {
        var lines = ["switch try reader.kind() {"]
        for branch in branches {
            lines.append("case \(branch.kinds.map { "." + $0.rawValue }.joined(separator: ", ")):")
            lines += indented(self.lines(branch.then))
        }
        if Set(branches.flatMap(\.kinds)).count < JSONKind.allCases.count {
            lines += ["default:", "    throw reader.noMatch(Self.self)"]
        }
        return lines + ["}"]
    }

    private func tagSwitch(_ tag: Dispatch.TagSwitch) -> [String] {
        let key = SwiftLiteral.string(tag.propertyName)
        var lines = [
            "guard let tag = try reader.tag(\(key)) else { throw reader.missingTag(\(key), in: Self.self) }",
            "switch ExactString(tag) {",
        ]
        for branch in tag.branches {
            lines.append("case \(branch.values.map(SwiftLiteral.string).joined(separator: ", ")):")
            lines += indented(self.lines(branch.then))
        }
        return lines + ["default:", "    self = .unrecognized(try JSONValue(reading: &reader))", "}"]
    }

    private func propertySwitch(_ property: Dispatch.PropertySwitch) -> [String] {
        var lines: [String] = []
        for (index, branch) in property.branches.enumerated() {
            let test = "if try reader.hasField(\(SwiftLiteral.string(branch.propertyName))) {"
            lines.append(index == 0 ? test : "} else \(test)")
            lines += indented(self.lines(branch.then))
        }
        lines.append("} else {")
        lines += indented(property.otherwise.map { self.lines($0) } ?? ["throw reader.noMatch(Self.self)"])
        return lines + ["}"]
    }

    private func candidates(_ members: [Int]) -> [String] {
        let function =
            switch union.requirement {
            case .exactlyOne: "oneOf"
            case .atLeastOne: "anyOf"
            }
        return ["self = try reader.\(function)(Self.self, ["]
            + members.map { "    .init { reader in \(reading($0)) }," }
            + [hasSeveral ? "], several: Self.several)" : "])"]
    }

    private func indented(_ lines: [String]) -> [String] { lines.map { "    " + $0 } }
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
        case .tag, .property: means(dispatch).map { "Told apart \($0)." }
        case .candidates:
            switch union.requirement {
            case .exactlyOne: "Nothing tells the members apart, so exactly one must match."
            case .atLeastOne where hasSeveral:
                "Nothing tells the members apart, so the first that matches and holds all of the value is taken."
            case .atLeastOne: "Nothing tells the members apart, so the first that matches is taken."
            }
        }
    }

    private func means(_ dispatch: Dispatch) -> String? {
        switch dispatch {
        case .member, .kind: nil
        case .tag(let tag): "by `\(tag.propertyName)`"
        case .property(let property):
            "by the keys \(property.branches.map { "`\($0.propertyName)`" }.joined(separator: ", "))"
        case .candidates: "by which members match"
        }
    }
}
